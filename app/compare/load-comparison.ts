import { ownTurn } from "@/app/api/run-sliced";
import { endWithout, pageEnd, pageWaiting } from "@/app/page-patience";
import { answeredSource, sourceOf } from "@/app/scenario-source";
import type { Patience } from "@/app/shared-work";
import { type Compared, nameAt } from "@/lib/compare/compared";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { nameOf } from "@/lib/scenario/read/title";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";

/** The scenarios of a comparison with all that is said about them, made one after the other. */
export async function loadComparison(queries: readonly string[], readers?: AbortSignal): Promise<Compared[]> {
  const compared: Compared[] = [];
  const signal = pageEnd(readers);
  for (const [index, query] of queries.entries()) {
    await ownTurn();
    endWithout(readers);
    compared.push(await comparedAt(index, query, pageWaiting(signal)));
  }
  endWithout(readers);
  return compared;
}

async function comparedAt(index: number, query: string, waiting: Patience): Promise<Compared> {
  const given = interpret(readLink(query));
  // As on its own page, what cannot be used is named and left out.
  const validated = validateScenario(given);
  // What is drawn by volume, or of one time alone, is not compared.
  const source = await sourceOf(validated, ["answerOdds", "times"], waiting);
  const { evaluation, answerOdds: odds = null, times: latency = null } = source ?? answeredSource(validated);
  return {
    ...nameAt(index),
    title: nameOf(given),
    query,
    canonical: canonicalLink({ ...withoutInvalid(given), title: "" }),
    issues: evaluation.scenario.issues,
    evaluation,
    odds,
    latency,
  };
}
