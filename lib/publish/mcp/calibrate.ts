import { z } from "zod";
import type { ShortAnswer } from "../../logs/apply/calibrate";
import { logReport, notInLog, notThere } from "../../logs/apply/log-report";
import { queryUnits } from "../../logs/apply/proposals";
import { bytesOf } from "../../logs/bytes/text";
import { fieldNames } from "../../logs/formats/format";
import type { Mapping } from "../../logs/formats/guess";
import { LogReader } from "../../logs/read/log-reader";
import { type LogReading, UnreadableLog } from "../../logs/read/reading";
import { TooMuch } from "../../logs/totals/tally";
import { approachIds } from "../../model/names";
import { canonicalLink } from "../../scenario/write/canonical";
import { cleanAll } from "../../sheet/clean";
import { askedScenario, scenarioOf } from "./asked-scenario";
import { ToolRefusal, tool } from "./tool";

/** A log as an agent can give it. In JSON, with its quotes and ends of lines, it fits into a request. */
const mostCharacters = 50_000;

export const calibrateTool = tool({
  name: "calibrate",
  title: "What a log makes of a scenario",
  description: `Reads a log of model calls or a usage report (CSV, TSV, JSON or JSON Lines as text, up to ${mostCharacters} characters) and puts what it says into the scenario's fields, each as a range of what it knows: old and new values, the answer before and after. Larger files: npx crossover calibrate.`,
  input: z.strictObject({
    ...askedScenario,
    log: z.string().min(1).max(mostCharacters).describe("The text of the log"),
    per: z.enum(queryUnits).default("call").describe("What one question is: a call, a conversation or a trace"),
    running: z.enum(approachIds).default("prompting").describe("The approach whose prompt the log has"),
    map: z
      .partialRecord(z.enum(fieldNames), z.string().max(200))
      .optional()
      .describe('Which column says what, where names do not: {"prompt": "tokens in", "answer": "tokens out"}'),
    take: z.array(z.string().max(100)).max(50).optional().describe("Only these fields; all unless given"),
  }),
  run: async ({ log, per, running, map = {}, take, ...asked }, { origin }) => {
    const link = canonicalLink(scenarioOf(asked).scenario);
    const report = logReport(link, readingOf(log, map), { per, running, ...(take && { taken: take }) });
    const unknown = notInLog(report, take);
    if (unknown !== undefined) throw new ToolRefusal(`take: the log says nothing of "${unknown}".`);
    // Percentiles and counts of the log are for programs that draw them; an agent reads all it is given.
    const { summary: _, format, before, after, ...said } = report;
    const found = (answer: ShortAnswer) => ({ ...answer, link: `${origin}${answer.link}` });
    return cleanAll({
      link: `${origin}${after.link}`,
      format: format.title,
      ...said,
      before: found(before),
      after: found(after),
    });
  },
});

function readingOf(log: string, map: Mapping): LogReading {
  const reader = new LogReader(map);
  try {
    reader.push(bytesOf(log));
    const reading = reader.end();
    const missing = notThere(reading, map);
    if (missing !== undefined) throw new ToolRefusal(missing);
    return reading;
  } catch (error) {
    if (error instanceof UnreadableLog || error instanceof TooMuch) throw new ToolRefusal(error.message);
    throw error;
  }
}
