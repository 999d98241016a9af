import { pageEnd, pageWaiting } from "@/app/page-patience";
import { answeredSource, type Patience, sourceOf } from "@/app/scenario-source";
import { type Compared, nameAt } from "@/lib/compare/compared";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { nameOf } from "@/lib/scenario/read/title";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";
import { canonicalLink } from "@/lib/scenario/write/canonical";

/** The scenarios of a comparison with all that is said about them, made one after the other. */
export async function loadComparison(queries: readonly string[]): Promise<Compared[]> {
  const compared: Compared[] = [];
  const signal = pageEnd();
  for (const [index, query] of queries.entries()) compared.push(await comparedAt(index, query, pageWaiting(signal)));
  return compared;
}

async function comparedAt(index: number, query: string, waiting: Patience): Promise<Compared> {
  const given = interpret(readLink(query));
  // As on its own page, what cannot be used is named and left out.
  const used = withoutInvalid(given);
  const source = await sourceOf(used, ["odds", "latency"], waiting);
  const { evaluation, odds = null, latency = null } = source ?? answeredSource(used);
  const known = new Set(given.issues.map(({ message }) => message));
  const later = evaluation.scenario.issues.filter(({ message }) => !known.has(message));
  return {
    ...nameAt(index),
    title: nameOf(given),
    query,
    canonical: canonicalLink({ ...used, title: "" }),
    issues: [...given.issues, ...later],
    evaluation,
    odds,
    latency,
  };
}
