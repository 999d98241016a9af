import { isParquet, parquetPieces } from "./parquet-pieces";
import { isZip, type Slices, zippedFile } from "./unzip";

/** What is told of the way: bytes of the file that were read. */
export type OnBytes = (bytes: number) => void;

/** A file in pieces, opened where it is gzip, zip or Parquet. Only a piece, or a group of rows, at a time is in memory. */
export async function* filePieces(file: Blob, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const slices = { byteLength: file.size, slice: (from: number, to?: number) => file.slice(from, to).arrayBuffer() };
  if (isParquet(head)) return yield* parquetPieces(slices, (share) => onBytes(share * file.size));
  const { blob, format } = isZip(head)
    ? await unzipped(file, slices)
    : { blob: file, format: isGzip(head) ? ("gzip" as const) : null };
  let bytes = 0;
  const counted = blob.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        bytes += piece.length;
        onBytes(bytes);
        controller.enqueue(piece);
      },
    }),
  );
  const reader = (format ? counted.pipeThrough(new DecompressionStream(format)) : counted).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

async function unzipped(file: Blob, slices: Slices): Promise<{ blob: Blob; format: "deflate-raw" | null }> {
  const { from, to, isPacked } = await zippedFile(slices);
  return { blob: file.slice(from, to), format: isPacked ? "deflate-raw" : null };
}

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;
