import { answeredSource, sourceOf, type Waiting } from "@/app/scenario-source";
import { type Compared, nameAt } from "@/lib/compare/compared";
import { canonicalLink } from "@/lib/scenario/canonical";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";
import { nameOf } from "@/lib/scenario/title";

/** Longer than this nobody waits for a page: it then says what it has no figures for. */
const beginsWithinMs = 2_000;
const endsWithinMs = 8_000;

/** The scenarios of a comparison with all that is said about them, made one after the other. */
export async function madeOf(queries: readonly string[]): Promise<Compared[]> {
  const compared: Compared[] = [];
  const signal = AbortSignal.timeout(endsWithinMs);
  for (const [index, query] of queries.entries())
    compared.push(await comparedAt(index, query, { signal, patience: AbortSignal.timeout(beginsWithinMs) }));
  return compared;
}

async function comparedAt(index: number, query: string, waiting: Waiting): Promise<Compared> {
  const given = interpret(readLink(query));
  // As on its own page, what cannot be used is named and left out.
  const usable = interpret({ preset: given.preset.id, entries: given.texts, issues: [] });
  const source = await sourceOf(usable, ["odds", "latency"], waiting);
  const { answer, odds = null, latency = null } = source ?? answeredSource(usable);
  const known = new Set(given.issues.map(({ message }) => message));
  const later = answer.scenario.issues.filter(({ message }) => !known.has(message));
  return {
    ...nameAt(index),
    title: nameOf(given),
    query,
    canonical: canonicalLink({ ...usable, title: "" }),
    issues: [...given.issues, ...later],
    answer,
    odds,
    latency,
  };
}
