import { type Calibration, calibrate } from "@/lib/logs/apply/calibrate";
import type { ApplyOptions } from "@/lib/logs/apply/proposals";
import type { Mapping } from "@/lib/logs/formats/guess";
import { LogReader } from "@/lib/logs/read/log-reader";
import { readTotals } from "@/lib/logs/read/read-totals";
import { type LogReading, UnreadableLog } from "@/lib/logs/read/reading";
import { remarksOn } from "@/lib/logs/summary/remarks";
import { type Summary, summaryOf } from "@/lib/logs/summary/summary";
import { TooMuch } from "@/lib/logs/totals/tally";
import type { Totals } from "@/lib/logs/totals/totals";
import { filePieces } from "./file-pieces";

/** What the page asks of the worker. */
export type LogRequest =
  | { readonly kind: "file"; readonly file: File; readonly mapping: Mapping }
  | { readonly kind: "totals"; readonly text: string }
  | {
      readonly kind: "apply";
      readonly link: string;
      readonly options: ApplyOptions;
      /** Fields that are not taken. */
      readonly without: ReadonlySet<string>;
    };

/** A log that was read, without its totals, which stay in the worker. */
export type ReadLog = Omit<LogReading, "totals"> & {
  /** The first log of the worker is 1. */
  readonly number: number;
  readonly summary: Summary;
  readonly remarks: readonly string[];
};

export type LogReply =
  | { readonly kind: "progress"; readonly bytes: number }
  | { readonly kind: "read"; readonly log: ReadLog }
  | { readonly kind: "applied"; readonly calibration: Calibration }
  | { readonly kind: "failed"; readonly message: string; readonly columns: readonly string[] };

/** Answers one request after the other; the last log that was read is what is applied. */
export function logWork(reply: (answer: LogReply) => void) {
  let last: Totals | null = null;
  let number = 0;
  const keep = ({ totals, ...reading }: LogReading) => {
    const summary = summaryOf(totals);
    last = totals;
    number++;
    reply({ kind: "read", log: { ...reading, number, summary, remarks: remarksOn(summary, { ...reading, totals }) } });
  };
  const work = async (request: LogRequest): Promise<void> => {
    try {
      if (request.kind === "file")
        keep(await readFile(request.file, request.mapping, (bytes) => reply({ kind: "progress", bytes })));
      else if (request.kind === "totals") keep(readTotals(request.text));
      else if (last)
        reply({
          kind: "applied",
          calibration: calibrate(request.link, last, request.options, (field) => !request.without.has(field)),
        });
    } catch (error) {
      reply({ kind: "failed", ...reasonOf(error) });
    }
  };
  let before = Promise.resolve();
  return (request: LogRequest): Promise<void> => {
    const done = before.then(() => work(request));
    // What one throws is its own caller's; the next is answered all the same.
    before = done.catch(() => {});
    return done;
  };
}

/** How often the page hears how far the reading is. */
const everyMs = 100;

async function readFile(file: File, mapping: Mapping, onBytes: (bytes: number) => void): Promise<LogReading> {
  const reader = new LogReader(mapping);
  let told = 0;
  const tell = (bytes: number) => {
    if (performance.now() - told < everyMs) return;
    told = performance.now();
    onBytes(bytes);
  };
  for await (const piece of filePieces(file, tell)) reader.push(piece);
  onBytes(file.size);
  return reader.end();
}

function reasonOf(error: unknown): { message: string; columns: readonly string[] } {
  if (error instanceof UnreadableLog) return { message: error.message, columns: error.columns };
  if (error instanceof TooMuch) return { message: error.message, columns: [] };
  // What a browser says of a file that it may not read, or of bytes that are packed wrongly.
  if (error instanceof DOMException || error instanceof TypeError)
    return { message: `The file cannot be read: ${error.message}`, columns: [] };
  throw error;
}
