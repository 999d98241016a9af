import { z } from "zod";
import type { UncertaintyPart } from "../../analysis/analyse-uncertainty";
import { interpret } from "../../scenario/read/interpret";
import { givenIn, linkVersion, longestAddress, pageKeys, readEntries } from "../../scenario/read/link";
import { refusalsIn, type ValidatedScenario, validateScenario } from "../../scenario/validate/validate-scenario";
import { canonicalLink } from "../../scenario/write/canonical";
import { writeRange } from "../../stats/range";
import { type Answered, ToolRefusal, type ToolSurroundings } from "./tool";

const value = z.union([
  z.string().max(200),
  z.number(),
  z.strictObject({ low: z.number(), likely: z.number().optional(), high: z.number() }),
]);

/** How many values a request may give besides a link. */
const mostValues = 200;

/** A scenario as an agent gives it: a link, values by the names of its fields, or both. */
export const askedScenario = {
  link: z
    .string()
    .max(longestAddress)
    .optional()
    .describe("A link of Crossover: a whole address, or its query. Without it the default preset is taken."),
  values: z
    .record(z.string().max(100), value)
    .refine((given) => Object.keys(given).length <= mostValues, `At most ${mostValues} values`)
    .optional()
    .describe(
      'Values that differ from the link, by field: {"p": "support-bot.2026-11", "queries": 400000, "rag.passages": "3 to 8"}. list_fields has the fields, list_presets what p may be.',
    ),
};

export type AskedScenario = z.infer<z.ZodObject<typeof askedScenario>>;

/** The scenario that is asked for, or a refusal that names every field that is wrong. */
export function scenarioOf({ link = "", values = {} }: AskedScenario): ValidatedScenario {
  const given = new Map<string, readonly string[]>(givenIn(queryOf(link)));
  for (const key of pageKeys) given.delete(key);
  for (const [field, is] of Object.entries(values)) given.set(field, [textOf(is)]);
  if (link === "") given.set("v", [String(linkVersion)]);
  const validated = validateScenario(interpret(readEntries(given, [], link !== "")));
  const refused = refusalsIn(validated);
  if (refused.length === 0) return validated;
  throw new ToolRefusal(
    "Some values cannot be used",
    refused.map(({ field, code, message, given: text }) => ({ field, code, message, given: text })),
  );
}

/** The answer to the scenario that is asked for. */
export async function answerTo(
  asked: AskedScenario,
  { answer }: ToolSurroundings,
  needs: readonly UncertaintyPart[] = [],
): Promise<Answered> {
  const answered = await answer(scenarioOf(asked), needs);
  if (!answered) throw new ToolRefusal("Too much is asked for at once; try again soon");
  return answered;
}

/** What stands behind the question mark of an address; a text without one is taken for the query itself. */
const queryOf = (link: string): string => link.replace(/#.*$/s, "").replace(/^[^?]*\?/s, "");

const textOf = (given: z.infer<typeof value>): string =>
  typeof given === "object" ? writeRange(given) : String(given);

/** The address of an answer's scenario. */
export const addressOf = ({ evaluation }: Answered, { origin }: ToolSurroundings): string =>
  `${origin}/${canonicalLink(evaluation.scenario)}`;
