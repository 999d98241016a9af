import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { UnreadableLog } from "@/lib/logs/read/reading";

/** The first letters of a Parquet file: PAR1. */
export const isParquet = (head: Uint8Array): boolean => String.fromCharCode(...head.subarray(0, 4)) === "PAR1";

/**
 * The rows of a Parquet file as lines of JSON, a group of rows at a time. `onRows` is told what share of them was read. Throws
 * an `UnreadableLog` where the file is broken, or packed by anything but Snappy.
 */
export async function* parquetPieces(file: AsyncBuffer, onRows: (share: number) => void): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const metadata = await named(parquetMetadataAsync(file));
  const total = Number(metadata.num_rows);
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    const rows = await named(parquetReadObjects({ file, metadata, rowStart, rowEnd }));
    // Not in one text: a group may have a million rows.
    for (let at = 0; at < rows.length; at += 1_000)
      yield encoder.encode(
        rows
          .slice(at, at + 1_000)
          .map(lineOf)
          .join(""),
      );
    rowStart = rowEnd;
    onRows(rowStart / total);
  }
}

/** JSON has no whole numbers beyond 2^53; the reader of logs takes them as texts. */
const lineOf = (row: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(row, (_, value) => (typeof value === "bigint" ? numberOf(value) : value))}\n`;

const numberOf = (value: bigint): number | string =>
  Number.isSafeInteger(Number(value)) ? Number(value) : String(value);

async function named<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const codec = /compression codec: (\w+)/.exec(String(error))?.[1];
    throw new UnreadableLog(
      codec
        ? `The Parquet file is packed with ${codec}. Snappy is read, and what is not packed.`
        : "The Parquet file is cut or broken.",
    );
  }
}
