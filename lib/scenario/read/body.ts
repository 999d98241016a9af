import { z } from "zod";
import { writeRange } from "../text/quantity-text";
import { givenText, type Issue } from "./issue";
import { type Draft, readEntries } from "./link";
import { longestLines } from "./own-lines";

/** One value of a scenario sent as JSON: what the link would say, a number, or a range. */
const bodyValue = z.union([
  z.string().max(longestLines),
  z.number(),
  z.strictObject({ low: z.number(), likely: z.number().optional(), high: z.number() }),
]);

/** A scenario sent as JSON: fields by the names of the link, and how many draws to make. */
export const bodySchema = z.object({ draws: z.union([z.int(), z.string()]).optional() }).catchall(bodyValue);

/** Reads a scenario from JSON, with the same names as in the link. Null when it is not an object of values at all. */
export function readBody(json: unknown): Draft | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const given = new Map<string, readonly string[]>();
  const issues: Issue[] = [];
  for (const [key, value] of Object.entries(json)) {
    if (key === "draws") continue;
    const parsed = bodyValue.safeParse(value);
    if (parsed.success) given.set(key, [textOf(parsed.data)]);
    else issues.push(refuse(key));
  }
  return readEntries(given, issues, false);
}

/** How many draws a request asks for, as given; that is not part of the scenario. */
export const drawsIn = (json: unknown): unknown =>
  typeof json === "object" && json !== null && "draws" in json ? json.draws : undefined;

function textOf(value: z.infer<typeof bodyValue>): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : writeRange(value);
}

const refuse = (key: string): Issue => ({
  field: givenText(key),
  code: "unreadable",
  level: "error",
  message: `${givenText(key)}: Give a number, a text like "100..500", or an object with low and high.`,
});
