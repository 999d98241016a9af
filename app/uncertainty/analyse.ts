import { Worker } from "node:worker_threads";
import { inTurns, maxLong, runInTurn } from "@/app/api/run-sliced";
import { workerPool } from "@/app/chart/worker-pool";
import { analysePartsInSlices, type UncertaintyPart, type UncertaintyParts } from "@/lib/analysis/analyse-uncertainty";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { figureIn } from "@/lib/scenario/validate/approach-sheet";
import { shared } from "@/lib/shared";
import type { AnalysisReply, AnalysisRequest } from "./analysis-request";

/** What takes longer is given up, for a page or a program has gone elsewhere. */
const deadlineMs = 60_000;
const stopsWithinMs = 1_000;

const pool = shared("analysisPool", () =>
  workerPool<AnalysisRequest, AnalysisReply>(
    () =>
      new Worker(new URL("./analysis.worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 512 } }),
    { size: maxLong, maxWaiting: maxLong, deadlineMs, stop: { message: "stop", withinMs: stopsWithinMs } },
  ),
);

/** The server has threads for it; a test, which is not bundled, has none. */
const hasThreads = process.env.NEXT_RUNTIME === "nodejs";

type Asked = {
  readonly draws: number;
  readonly parts: readonly UncertaintyPart[];
  /** Nobody waits any more. */
  readonly signal: AbortSignal;
  /** Nobody waits for it to begin any more. */
  readonly patience?: AbortSignal;
  readonly onBegin?: () => void;
};

/** Draws times months, and calls of an agent, that take a second at most. */
const quickDrawMonths = 50_000;
const quickCalls = 4;

/** Whether it is soon done: with growth as a range, each draw has its own volume in every month. */
function isQuick({ baseCases, horizonMonths }: Evaluation, draws: number): boolean {
  if (draws * horizonMonths > quickDrawMonths) return false;
  return [...baseCases.values()].every((baseCase) => {
    const { low, high } = baseCase.resolved("growth").range;
    const calls = baseCase.quantities.has("modelCalls") ? figureIn(baseCase, "modelCalls", "1") : 1;
    return low === high && calls <= quickCalls;
  });
}

/**
 * Parts of the uncertainty. What is soon done is made here, between other requests, where the evaluation is at hand; what
 * takes longer, or comes while another is made here, by a thread beside this one, which evaluates the scenario again. Null when
 * too much is asked for at once, or when nobody waits for it any more.
 */
export function analyse(
  evaluation: Evaluation,
  { draws, parts, signal, patience, onBegin }: Asked,
): Promise<Partial<UncertaintyParts> | null> {
  const work = (hasQuickPlace: boolean) => {
    onBegin?.();
    if (hasThreads && !hasQuickPlace) return pool({ scenario: evaluation.scenario, draws, parts }, signal);
    return inTurns(analysePartsInSlices(evaluation, draws, parts), signal);
  };
  return runInTurn(work, signal, { isQuick: isQuick(evaluation, draws), ...(patience && { patience }) });
}
