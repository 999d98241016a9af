import type { Mapping } from "../formats/guess";
import type { LogReading } from "../read/reading";
import { remarksOn } from "../summary/remarks";
import { summaryOf } from "../summary/summary";
import { calibrate } from "./calibrate";
import type { ApplyOptions } from "./proposals";

type ReportOptions = ApplyOptions & {
  /** The fields to take over; all that the log says something of unless given. */
  readonly taken?: readonly string[];
};

/** What a log makes of a scenario, with all that has to be said of the log. */
export function logReport(link: string, reading: LogReading, { taken, ...options }: ReportOptions) {
  const { format, columns, used, rows, rejected } = reading;
  const summary = summaryOf(reading.totals);
  const calibration = calibrate(link, reading.totals, options, (field) => taken?.includes(field) ?? true);
  return { format, columns, used, rows, rejected, remarks: remarksOn(summary, reading), summary, ...calibration };
}

export type LogReport = ReturnType<typeof logReport>;

/** The first field that was to be taken over and of which the log says nothing. */
export const notInLog = ({ proposals }: LogReport, taken: readonly string[] = []): string | undefined =>
  taken.find((field) => !proposals.some((each) => each.field === field));

/** The first column that was named and is not there, in words. */
export function notThere({ used, columns }: LogReading, mapping: Mapping): string | undefined {
  const missing = Object.entries(mapping).find(([field, name]) => name !== undefined && used[field] !== name);
  return missing && `The log has no column "${missing[1]}" for ${missing[0]}. It has ${columns.join(", ")}.`;
}
