const candidates = [",", ";", "\t", "|"].map((each) => each.charCodeAt(0));
const quote = 34;

/** What divides the cells of a table: the sign that its first line has most of, outside quotes. */
export function delimiterOf(bytes: Uint8Array, newline: number): number {
  const counts = candidates.map(() => 0);
  let isQuoted = false;
  for (const byte of bytes) {
    if (byte === quote) isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (byte === newline) break;
    const index = candidates.indexOf(byte);
    if (index >= 0) counts[index] = (counts[index] as number) + 1;
  }
  return candidates[counts.indexOf(Math.max(...counts))] as number;
}
