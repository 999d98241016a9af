import { ownTurn } from "@/app/api/run-sliced";
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

/** Parts of an uncertainty in the making, for whoever waits for them. */
type Work = {
  readonly made: Promise<Partial<ChartSource> | null>;
  hasBegun: boolean;
  readers: number;
  readonly stop: AbortController;
};

type Sources = {
  readonly kept: LruCache<ChartSource>;
  readonly inWork: Map<string, Work>;
};

/** A page, its picture and several charts in several forms are asked for of one scenario. What is kept is counted in its months. */
const maxMonths = 64 * 12;
const sources = shared("sources", (): Sources => ({ kept: new LruCache(maxMonths), inWork: new Map() }));

/** How long somebody waits: until nobody reads the answer any more, and for its making to begin. */
export type Patience = { readonly signal: AbortSignal; readonly patience?: AbortSignal };

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
  if (!sources.kept.get(key)) await ownTurn();
  for (;;) {
    const known = answeredSource(validated, key);
    const needed = typeof needs === "function" ? needs(known.evaluation) : needs;
    const missing = needed.filter((part) => !(part in known));
    if (missing.length === 0) return known;
    const others = sources.inWork.get(key);
    if (others) {
      // They may be making something else, or give up.
      if (!(await endsBefore(others, signal, patience))) return null;
    } else {
      const work = begin(key, known, missing, patience);
      if (!(await endsBefore(work, signal, patience))) return null;
      const parts = await work.made;
      return parts && { ...known, ...parts };
    }
  }
}

/** Starts to make what is missing. It goes on for as long as anybody waits for it. */
function begin(key: string, known: ChartSource, missing: readonly UncertaintyPart[], patience: AbortSignal): Work {
  const stop = new AbortController();
  const onBegin = () => {
    work.hasBegun = true;
  };
  async function make() {
    try {
      const asked = { draws: firstDraws, parts: missing, signal: stop.signal, patience, onBegin };
      const parts = await analyse(known.evaluation, asked);
      if (!parts) return null;
      const all = withHeldParts(parts);
      keep(key, { ...known, ...all });
      return all;
    } finally {
      sources.inWork.delete(key);
    }
  }
  const work: Work = { made: Promise.resolve().then(make), hasBegun: false, readers: 0, stop };
  sources.inWork.set(key, work);
  return work;
}

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

/** Whether the work ends while somebody still reads it. Patience counts until it begins. */
function endsBefore(work: Work, signal: AbortSignal, patience: AbortSignal): Promise<boolean> {
  work.readers++;
  return new Promise((resolve) => {
    const leave = (isMade: boolean) => {
      signal.removeEventListener("abort", go);
      patience.removeEventListener("abort", loseIt);
      if (--work.readers === 0) work.stop.abort();
      resolve(isMade);
    };
    const go = () => leave(false);
    const loseIt = () => !work.hasBegun && leave(false);
    signal.addEventListener("abort", go, { once: true });
    if (patience !== signal) patience.addEventListener("abort", loseIt, { once: true });
    if (signal.aborted) go();
    else if (patience.aborted) loseIt();
    const end = () => leave(true);
    work.made.then(end, end);
  });
}
