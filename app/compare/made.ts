import { finishInTurns } from "@/app/api/in-turns";
import { Kept } from "@/app/chart/kept";
import { type Compared, type Made, nameAt } from "@/lib/compare/compared";
import { type Answer, answer } from "@/lib/decide/answer";
import { firstDraws, outlookPartSteps } from "@/lib/decide/outlook";
import { canonicalLink } from "@/lib/scenario/canonical";
import { interpret, type Scenario } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";
import { nameOf } from "@/lib/scenario/title";

/** Who compares four scenarios opens the same ones again with another line or without one of them. */
const kept = new Kept<Made>(64);
/** Longer than this nobody waits for a page: it then says what it has no figures for. */
const longestWait = 8_000;

/** The scenarios of a comparison with all that is said about them, one after the other. */
export async function madeOf(queries: readonly string[]): Promise<Compared[]> {
  const compared: Compared[] = [];
  const deadline = AbortSignal.timeout(longestWait);
  for (const [index, query] of queries.entries()) compared.push(await comparedAt(index, query, deadline));
  return compared;
}

async function comparedAt(index: number, query: string, signal: AbortSignal): Promise<Compared> {
  const given = interpret(readLink(query));
  // As on its own page, what cannot be used is named and left out.
  const usable = interpret({ preset: given.preset.id, entries: given.texts, issues: [] });
  const canonical = canonicalLink({ ...usable, title: "" });
  const made = await madeFrom(canonical, usable, signal);
  const known = new Set(given.issues.map(({ message }) => message));
  const later = made.answer.scenario.issues.filter(({ message }) => !known.has(message));
  return { ...nameAt(index), ...made, title: nameOf(given), query, canonical, issues: [...given.issues, ...later] };
}

async function madeFrom(key: string, usable: Scenario, signal: AbortSignal): Promise<Made> {
  const known = kept.get(key);
  if (known) return known;
  const answered: Answer = answer(usable);
  const parts = await finishInTurns(outlookPartSteps(answered, firstDraws, ["odds", "latency"]), signal);
  if (!parts) return { answer: answered, odds: null, latency: null };
  const made = { answer: answered, odds: parts.odds ?? null, latency: parts.latency ?? null };
  kept.set(key, made);
  return made;
}
