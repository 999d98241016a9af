import { isParquet, parquetPieces } from "./parquet-pieces";
import { zippedFile } from "./unzip";

/** What is told of the way: bytes of the file that were read. */
export type OnBytes = (bytes: number) => void;

/** A file in pieces, opened where it is gzip, zip or Parquet. Only a piece, or a group of rows, at a time is in memory. */
export async function* filePieces(file: Blob, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (isParquet(head)) {
    const slices = { byteLength: file.size, slice: (from: number, to?: number) => file.slice(from, to).arrayBuffer() };
    return yield* parquetPieces(slices, (share) => onBytes(share * file.size));
  }
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  const { blob, format } = isZip
    ? await zippedFile(file)
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

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;
