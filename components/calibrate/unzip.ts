import { UnreadableLog } from "@/lib/logs/read/reading";

/** The end of an archive: at most this long, with its comment. */
const endBytes = 65_557;
const [endMark, entryMark, fileMark] = [0x06054b50, 0x02014b50, 0x04034b50];

/** A file of which some bytes can be read without the others. */
export type Slices = { readonly byteLength: number; slice(from: number, to: number): Promise<ArrayBuffer> };

/** Where the largest file of an archive begins and ends, and whether it is packed. Only the list of files is read, never a file whole. */
export async function zippedFile(archive: Slices): Promise<{ from: number; to: number; isPacked: boolean }> {
  const { byteLength } = archive;
  const tail = await view(archive, Math.max(0, byteLength - endBytes), byteLength);
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
    throw new UnreadableLog("The file in the archive is packed in a way that is not opened here.");
  const local = await view(archive, entry.from, entry.from + 30);
  if (local.byteLength < 30 || local.getUint32(0, true) !== fileMark)
    throw new UnreadableLog("The zip archive is cut or broken.");
  const start = entry.from + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  return { from: start, to: start + entry.packed, isPacked: entry.method === 8 };
}

const view = async ({ byteLength, slice }: Slices, from: number, to: number): Promise<DataView> =>
  new DataView(await slice(from, Math.min(to, byteLength)));

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

/** The first letters of a zip archive: PK, and that a file follows. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
