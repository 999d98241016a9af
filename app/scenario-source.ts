import { finishInTurns } from "@/app/api/in-turns";
import { Kept } from "@/app/kept";
import { shared } from "@/app/shared";
import type { ChartSource } from "@/lib/chart-files/charts";
import { type Failure, overload, refusal } from "@/lib/chart-files/failure";
import { answer } from "@/lib/decide/answer";
import { firstDraws, type OutlookPart, outlookPartSteps } from "@/lib/decide/outlook";
import { canonicalLink } from "@/lib/scenario/canonical";
import type { Scenario } from "@/lib/scenario/interpret";
import { errorsIn } from "@/lib/scenario/issue";

type Sources = {
  readonly kept: Kept<ChartSource>;
  /** Scenarios whose parts are being made; who asks for more of one waits and finds them made. */
  readonly inWork: Map<string, Promise<unknown>>;
};

/** A page, its picture and several charts in several forms are asked for of one scenario. */
const sources = shared("sources", (): Sources => ({ kept: new Kept(64), inWork: new Map() }));

/** How long somebody waits: until nobody reads the answer any more, and for its making to begin. */
export type Waiting = { readonly signal: AbortSignal; readonly patience?: AbortSignal };

/** What a scenario with nothing wrong in it is shown from, or why it cannot be shown. */
export async function sourceOrFailure(
  scenario: Scenario,
  needs: readonly OutlookPart[],
  waiting: Waiting,
): Promise<ChartSource | Failure> {
  if (errorsIn(scenario).length > 0) return refusal(errorsIn(scenario));
  const errors = errorsIn(answeredSource(scenario).answer.scenario);
  if (errors.length > 0) return refusal(errors);
  return (await sourceOf(scenario, needs, waiting)) ?? overload;
}

/** The answer to a scenario with parts of its outlook. Null when too much is asked for at once. */
export async function sourceOf(
  scenario: Scenario,
  needs: readonly OutlookPart[],
  { signal, patience }: Waiting,
): Promise<ChartSource | null> {
  const key = keyOf(scenario);
  for (let work = sources.inWork.get(key); work; work = sources.inWork.get(key))
    if (!(await endsBefore(work, signal))) return null;
  const known = answeredSource(scenario, key);
  const missing = needs.filter((part) => !(part in known));
  if (missing.length === 0) return known;
  const work = finishInTurns(outlookPartSteps(known.answer, firstDraws, missing), signal, patience);
  sources.inWork.set(key, work);
  try {
    const parts = await work;
    // Odds hold those by month.
    return parts && keep(key, { ...known, ...parts, ...("odds" in parts && { monthlyOdds: parts.odds ?? null }) });
  } finally {
    sources.inWork.delete(key);
  }
}

/** The answer, and what else happens to be known. */
export function answeredSource(scenario: Scenario, key = keyOf(scenario)): ChartSource {
  return sources.kept.get(key) ?? keep(key, { answer: answer(scenario) });
}

/** What there is to say about the way it was given belongs to an answer, too. */
const keyOf = (scenario: Scenario): string => `${canonicalLink(scenario)} ${JSON.stringify(scenario.issues)}`;

function keep(key: string, source: ChartSource): ChartSource {
  sources.kept.set(key, source);
  return source;
}

function endsBefore(work: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stop = () => resolve(false);
    signal.addEventListener("abort", stop, { once: true });
    const end = () => {
      signal.removeEventListener("abort", stop);
      resolve(true);
    };
    work.then(end, end);
  });
}
