const limitWord = /^(?:under|below|within|less than|at most|<=?|≤)\s*/i;
const seconds = /^([\d.,]+)\s*(?:s|sec|seconds?)$/i;

/** "under 200 ms", "0.2 s" or "< 2 seconds" as a number of milliseconds in the grammar of quantities; other texts as they are. */
export function inMilliseconds(text: string): string {
  const plain = text.trim().replace(limitWord, "");
  const found = seconds.exec(plain)?.[1];
  const value = Number(found);
  return found === undefined || Number.isNaN(value)
    ? plain.replace(/\s*(?:ms|milliseconds?)$/i, "")
    : String(Number((value * 1000).toPrecision(12)));
}
