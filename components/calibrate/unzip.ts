import { UnreadableLog } from "@/lib/logs/read/reading";

/** The end of an archive: at most this long, with its comment. */
const endBytes = 65_557;
const [endMark, entryMark, fileMark] = [0x06054b50, 0x02014b50, 0x04034b50];

/** The largest file of an archive, and how it is packed. Only the list of files is read, never a file whole. */
export async function zippedFile(archive: Blob): Promise<{ blob: Blob; format: "deflate-raw" | null }> {
  const tail = await view(archive, Math.max(0, archive.size - endBytes), archive.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== endMark) at--;
  if (at < 0) throw new UnreadableLog("The zip archive is cut or broken.");
  const [size, from] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  if (from === 0xffffffff || size > 16_000_000)
    throw new UnreadableLog("Zip archives of over 4 GB or with very many files are not read. Give the file itself.");
  const entry = largest(await view(archive, from, from + size));
  if (!entry) throw new UnreadableLog("The zip archive has no file in it.");
  if (entry.isLocked) throw new UnreadableLog("The file in the archive has a password.");
  if (entry.method !== 0 && entry.method !== 8)
    throw new UnreadableLog("The file in the archive is packed in a way that browsers do not open.");
  const local = await view(archive, entry.from, entry.from + 30);
  if (local.byteLength < 30 || local.getUint32(0, true) !== fileMark)
    throw new UnreadableLog("The zip archive is cut or broken.");
  const start = entry.from + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  return { blob: archive.slice(start, start + entry.packed), format: entry.method === 8 ? "deflate-raw" : null };
}

const view = async (blob: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await blob.slice(from, to).arrayBuffer());

type Entry = {
  readonly from: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly isLocked: boolean;
};

function largest(list: DataView): Entry | undefined {
  let found: Entry | undefined;
  for (let at = 0; at + 46 <= list.byteLength && list.getUint32(at, true) === entryMark; ) {
    const entry = {
      from: list.getUint32(at + 42, true),
      packed: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      method: list.getUint16(at + 10, true),
      isLocked: (list.getUint16(at + 8, true) & 1) === 1,
    };
    if (entry.size > (found?.size ?? 0)) found = entry;
    at += 46 + list.getUint16(at + 28, true) + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return found;
}
