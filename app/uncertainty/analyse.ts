import { Worker } from "node:worker_threads";
import { inTurns, maxRunning, runInTurn } from "@/app/api/run-sliced";
import { workerPool } from "@/app/chart/worker-pool";
import { analysePartsInSlices, type UncertaintyPart, type UncertaintyParts } from "@/lib/analysis/analyse-uncertainty";
import { timeOf } from "@/lib/analysis/base-case/time";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { answerParts } from "@/lib/publish/api/answer-text";
import type { Scenario } from "@/lib/scenario/read/interpret";
import { type ApproachSheet, figureIn } from "@/lib/scenario/validate/approach-sheet";
import type { ValidatedScenario } from "@/lib/scenario/validate/validate-scenario";
import { shared } from "@/lib/shared";
import type { AnalysisReply, AnalysisRequest } from "./analysis-request";
import { answerInSlices } from "./answer-in-slices";

/** What takes longer is given up, for a page or a program has gone elsewhere. */
const deadlineMs = 60_000;
const stopsWithinMs = 1_000;
/** Up to six of them stay: each young heap grew to 34 MB in place of 17. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

const pool = shared("analysisPool", () =>
  workerPool<AnalysisRequest, AnalysisReply>(
    () => new Worker(new URL("./analysis.worker.ts", import.meta.url), { resourceLimits }),
    { size: maxRunning, maxWaiting: maxRunning, deadlineMs, stop: { message: "stop", withinMs: stopsWithinMs } },
  ),
);

/** The server has threads for it; a test, which is not bundled, has none. */
const hasThreads = process.env.NEXT_RUNTIME === "nodejs";

type Asked = {
  readonly draws: number;
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
function isQuick(sheets: Iterable<ApproachSheet>, horizonMonths: number, draws: number): boolean {
  if (draws * horizonMonths > quickDrawMonths) return false;
  return [...sheets].every((sheet) => {
    const { low, high } = sheet.resolved("growth").range;
    const calls = sheet.quantities.has("modelCalls") ? figureIn(sheet, "modelCalls", "1") : 1;
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
  { draws, parts, signal, patience, onBegin }: Asked & { readonly parts: readonly UncertaintyPart[] },
): Promise<Partial<UncertaintyParts> | null> {
  const { scenario, baseCases, horizonMonths } = evaluation;
  const work = (hasQuickPlace: boolean) => {
    onBegin?.();
    if (hasThreads && !hasQuickPlace) return pool({ scenario, draws, parts }, signal) as Promise<Parts | null>;
    return inTurns(analysePartsInSlices(evaluation, draws, parts), signal);
  };
  const isSoonDone = isQuick(baseCases.values(), horizonMonths, draws);
  return runInTurn(work, signal, { isQuick: isSoonDone, ...(patience && { patience }) });
}

type Parts = Partial<UncertaintyParts>;

/**
 * The answer as the API sends it, all of it made beside the thread that answers requests: the scenario travels as it was read,
 * because what is found wrong with it is found again. Null as above.
 */
export function answerInText(
  scenario: Scenario,
  { sheets }: ValidatedScenario,
  { draws, signal, onBegin }: Asked,
): Promise<string | null> {
  const work = () => {
    onBegin?.();
    if (hasThreads)
      return pool({ scenario, draws, parts: answerParts, isText: true }, signal) as Promise<string | null>;
    return inTurns(answerInSlices({ scenario, draws, parts: answerParts, isText: true }), signal) as Promise<
      string | null
    >;
  };
  return runInTurn(work, signal, { isQuick: isQuick(sheets, timeOf(scenario).horizon, draws) });
}
