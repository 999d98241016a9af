import { ownTurnFor } from "@/app/api/run-sliced";
import { analyse } from "@/app/uncertainty/analyse";
import { type UncertaintyPart, withHeldParts } from "@/lib/analysis/analyse-uncertainty";
import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { firstDraws } from "@/lib/analysis/uncertainty/most-draws";
import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import { LruCache } from "@/lib/lru-cache";
import { type Failure, overload, refusal } from "@/lib/publish/files/failure";
import { refusalsIn, type ValidatedScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { shared } from "@/lib/shared";
import { beginWork, endsBefore, type Patience, type Work } from "./shared-work";

type Sources = {
  readonly kept: LruCache<ChartSource>;
  readonly inWork: Map<string, Work<Partial<ChartSource>>>;
};

/** A page, its picture and several charts in several forms are asked for of one scenario. What is kept is counted in its months. */
const maxMonths = 64 * 12;
const sources = shared("sources", (): Sources => ({ kept: new LruCache(maxMonths), inWork: new Map() }));

/** What is to be known of an uncertainty; some know it only when they have the answer. */
type Needs = readonly UncertaintyPart[] | ((evaluation: Evaluation) => readonly UncertaintyPart[]);

/** What a scenario with nothing wrong in it is shown from, or why it cannot be shown. */
export async function sourceOrFailure(
  validated: ValidatedScenario,
  needs: Needs,
  waiting: Patience,
): Promise<ChartSource | Failure> {
  const refused = refusalsIn(validated);
  if (refused.length > 0) return refusal(refused);
  return (await sourceOf(validated, needs, waiting)) ?? overload;
}

/** The answer to a scenario with parts of its uncertainty. Null when too much is asked for at once. */
export async function sourceOf(
  validated: ValidatedScenario,
  needs: Needs,
  { signal, patience = signal }: Patience,
): Promise<ChartSource | null> {
  const key = scenarioKey(validated);
  if (!sources.kept.get(key) && !(await ownTurnFor(signal))) return null;
  for (;;) {
    const known = answeredSource(validated, key);
    const needed = typeof needs === "function" ? needs(known.evaluation) : needs;
    const missing = needed.filter((part) => !(part in known));
    if (missing.length === 0) return known;
    const others = sources.inWork.get(key);
    if (others) {
      // They may be making something else, or give up.
      if (!(await endsBefore(others, { signal, patience }))) return null;
    } else {
      const work = begin(key, known, missing, patience);
      if (!(await endsBefore(work, { signal, patience }))) return null;
      const parts = await work.made;
      return parts && { ...known, ...parts };
    }
  }
}

/** Starts to make what is missing. */
function begin(
  key: string,
  known: ChartSource,
  missing: readonly UncertaintyPart[],
  patience: AbortSignal,
): Work<Partial<ChartSource>> {
  return beginWork(sources.inWork, key, async (making) => {
    const parts = await analyse(known.evaluation, { draws: firstDraws, parts: missing, patience, ...making });
    if (!parts) return null;
    const all = withHeldParts(parts);
    keep(key, { ...known, ...all });
    return all;
  });
}

/** What is known of a scenario: an answer, once somebody asked for it, and parts of its uncertainty. */
export const knownSource = (key: string): ChartSource | undefined => sources.kept.get(key);

/** The answer, and what else happens to be known. */
export function answeredSource(validated: ValidatedScenario, key = scenarioKey(validated)): ChartSource {
  return sources.kept.get(key) ?? keep(key, { evaluation: evaluateScenario(validated) });
}

/** How it was given belongs to an answer, too: a figure that equals the preset's is the reader's own all the same. */
export const scenarioKey = ({ scenario }: ValidatedScenario): string =>
  `${canonicalLink(scenario)} ${JSON.stringify([...scenario.texts])} ${JSON.stringify(scenario.issues)}`;

function keep(key: string, source: ChartSource): ChartSource {
  sources.kept.set(key, source, Math.max(12, source.evaluation.horizonMonths));
  return source;
}
