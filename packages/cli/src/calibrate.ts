import { logReport, notInLog, notThere } from "../../../lib/logs/apply/log-report";
import { queryUnits } from "../../../lib/logs/apply/proposals";
import { readTotals } from "../../../lib/logs/read/read-totals";
import type { LogReading } from "../../../lib/logs/read/reading";
import { UnreadableLog } from "../../../lib/logs/read/reading";
import { count, origin } from "../../../lib/logs/summary/words";
import { approachIds } from "../../../lib/model/names";
import { Failure } from "./failure";
import { readLink } from "./links";
import { oneOf, readMapping, readOptions } from "./options";
import { readLog, readText } from "./read-file";
import { calibrationLines, figureLines, rejectedLines } from "./words";

const options = {
  link: { type: "string" },
  per: { type: "string" },
  running: { type: "string" },
  map: { type: "string" },
  take: { type: "string" },
  totals: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** What a log makes of a scenario. */
export async function calibrateCommand(given: readonly string[]): Promise<string> {
  const { text, has, positionals } = readOptions(given, options, 1);
  const link = text("link") ?? "/?v=1";
  const per = oneOf("per", text("per") ?? "call", queryUnits);
  const running = oneOf("running", text("running") ?? "prompting", approachIds);
  const taken = text("take")?.split(",");
  readLink(link);
  const mapping = readMapping(text("map"));
  const reading = has("totals") ? await readWarehouse(positionals[0]) : await readLog(positionals[0], mapping);
  const missing = has("totals") ? undefined : notThere(reading, mapping);
  if (missing !== undefined) throw new Failure("log", missing);
  const report = logReport(link, reading, { per, running, ...(taken && { taken }) });
  const unknown = notInLog(report, taken);
  if (unknown !== undefined) throw new Failure("usage", `--take: the log says nothing of "${unknown}".`);
  if (has("json")) return JSON.stringify(report, null, 2);
  const { format, rows, rejected, remarks, summary } = report;
  return [
    `${format.title}: ${count(rows)} rows${summary.calls > 0 ? `, ${origin(summary)}` : ""}.`,
    ...remarks.map((each) => `  ${each}`),
    ...rejectedLines(rejected),
    ...figureLines(summary),
    ...calibrationLines(report),
  ].join("\n");
}

/** What a query of a warehouse gave. */
async function readWarehouse(file: string | undefined): Promise<LogReading> {
  try {
    return readTotals(await readText(file));
  } catch (error) {
    if (!(error instanceof UnreadableLog)) throw error;
    throw new Failure("log", error.message);
  }
}
