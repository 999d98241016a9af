import { createReadStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip, createInflateRaw } from "node:zlib";
import { isParquet, parquetPieces } from "../../../components/calibrate/parquet-pieces";
import { isZip, type Slices, zippedFile } from "../../../components/calibrate/unzip";
import type { Mapping } from "../../../lib/logs/formats/guess";
import { LogReader } from "../../../lib/logs/read/log-reader";
import { type LogReading, UnreadableLog } from "../../../lib/logs/read/reading";
import { TooMuch } from "../../../lib/logs/totals/tally";
import { Failure } from "./failure";

/** A file, or standard input, in pieces; what is compressed with gzip is opened. */
async function* piecesOf(file: string | undefined): AsyncGenerator<Uint8Array> {
  const source: Readable =
    file === undefined || file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  const pieces = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await pieces.next();
  if (first.done) return;
  const all = Readable.from(
    (async function* () {
      yield first.value;
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
    })(),
  );
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (isGzip) all.on("error", () => {});
  yield* (isGzip ? all.pipe(createGunzip()) : all) as AsyncIterable<Buffer>;
}

/** Reads a log whole. Parquet and zip are read from their end, so they must be files. */
export async function readLog(file: string | undefined, mapping: Mapping): Promise<LogReading> {
  const reader = new LogReader(mapping);
  return refusing(async () => {
    const packed = file === undefined || file === "-" ? null : await openPacked(file);
    try {
      for await (const piece of packed ? packed.pieces : piecesOf(file)) reader.push(piece);
    } finally {
      await packed?.handle.close();
    }
    return reader.end();
  });
}

/** The open file where it is Parquet or zip; a pipe is neither, and cannot be read in the middle. */
async function openPacked(file: string): Promise<{ handle: FileHandle; pieces: AsyncIterable<Uint8Array> } | null> {
  if (!(await stat(file)).isFile()) return null;
  const handle = await open(file);
  const { buffer } = await handle.read(new Uint8Array(4), 0, 4, 0);
  if (isParquet(buffer)) return { handle, pieces: parquetPieces(await slicesOf(handle), () => {}) };
  if (isZip(buffer)) return { handle, pieces: zipPieces(file, await slicesOf(handle)) };
  await handle.close();
  return null;
}

/** The largest file of an archive. */
async function* zipPieces(file: string, slices: Slices): AsyncGenerator<Uint8Array> {
  const { from, to, isPacked } = await zippedFile(slices);
  if (to <= from) return;
  const source = createReadStream(file, { start: from, end: to - 1, highWaterMark: 1 << 20 });
  yield* (isPacked ? source.pipe(createInflateRaw()) : source) as AsyncIterable<Buffer>;
}

async function slicesOf(handle: FileHandle) {
  const { size } = await handle.stat();
  const slice = async (from: number, to = size): Promise<ArrayBuffer> => {
    const { buffer } = await handle.read(new Uint8Array(to - from), 0, to - from, from);
    return buffer.buffer;
  };
  return { byteLength: size, slice };
}

/** A small file whole. */
export async function readText(file: string | undefined): Promise<string> {
  return refusing(async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of piecesOf(file)) pieces.push(piece);
    return Buffer.concat(pieces).toString("utf8");
  });
}

async function refusing<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableLog || error instanceof TooMuch) throw new Failure("log", error.message);
    // What Node says of a file, or of bytes that are no gzip.
    if (error instanceof Error && "code" in error)
      throw new Failure("log", `The file cannot be read: ${error.message}`);
    throw error;
  }
}
