import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { faultsOfDrawing } from "./drawn";
import { evaluateScenario, faultsOfAnswer, faultsOfReading, readAll, usableKey } from "./faults";
import { mutatedLink } from "./mutate";
import { randomOf } from "./random";

export type Task = {
  readonly seed: number;
  readonly links: number;
  /** No link is started after so many ms. */
  readonly withinMs: number;
  /** Every so many different scenarios are answered; all are read. */
  readonly answerEvery: number;
};

type Slowest = { readonly ms: number; readonly link: string };
export type Found = {
  readonly links: number;
  /** Without anything to name. */
  readonly whole: number;
  /** Answers that were made: once for links that give the same scenario. */
  readonly answers: number;
  /** Of them, with odds, sensitivity and latencies. */
  readonly uncertainties: number;
  readonly faults: readonly string[];
  readonly ms: number;
  readonly slowest: Slowest;
};

/** A link that takes so long, even on a busy machine, would hold up a server: a fault. */
const longestMs = 10_000;
const maxFaults = 50;
const maxKept = 200_000;
/** Every so many answers come with odds and latencies. */
const uncertaintyEvery = 100;
/** Every so many are drawn, written as files and compared with the one before. */
const drawnEvery = 4;

/** Mutated links one after another: each must be a scenario or named errors, and its answer finite. */
export function fuzz({ seed, links, withinMs, answerEvery }: Task): Found {
  const random = randomOf(seed);
  const started = performance.now();
  const answered = new Set<string>();
  const faults: string[] = [];
  let slowest: Slowest = { ms: 0, link: "" };
  let last: Evaluation | null = null;
  let [read, whole, different, answers, uncertainties] = [0, 0, 0, 0, 0];
  for (; read < links && performance.now() - started < withinMs; read++) {
    const link = mutatedLink(random);
    const before = performance.now();
    let withUncertainty = false;
    try {
      const scenario = readAll(link);
      const found = [...faultsOfReading(scenario)];
      if (scenario.issues.length === 0) whole++;
      const key = usableKey(scenario);
      if (!answered.has(key)) {
        if (answered.size > maxKept) answered.clear();
        answered.add(key);
        if (different++ % answerEvery === 0) {
          withUncertainty = answers++ % uncertaintyEvery === 0;
          if (withUncertainty) uncertainties++;
          const draws = withUncertainty ? 100 : null;
          const evaluation = evaluateScenario(validateScenario(scenario));
          found.push(...faultsOfAnswer(evaluation, draws));
          if (answers % drawnEvery === 1)
            found.push(...faultsOfDrawing(answers, evaluation, last ?? evaluation, draws));
          last = evaluation;
        }
      }
      if (found.length > 0) faults.push(`${JSON.stringify(link)}: ${found.slice(0, 3).join("; ")}`);
    } catch (error) {
      faults.push(`${JSON.stringify(link)} throws ${error instanceof Error ? error.stack?.slice(0, 400) : error}`);
    }
    let ms = performance.now() - before;
    // A machine that is busy with something else is not the link's fault.
    if (ms > longestMs && !withUncertainty) ms = Math.min(ms, msToAnswer(link));
    if (ms > slowest.ms && !withUncertainty) slowest = { ms, link };
    if (ms > longestMs) faults.push(`${JSON.stringify(link)} takes ${Math.round(ms)} ms`);
    if (faults.length >= maxFaults) break;
  }
  return { links: read, whole, answers, uncertainties, faults, ms: performance.now() - started, slowest };
}

function msToAnswer(link: string): number {
  const before = performance.now();
  try {
    faultsOfAnswer(evaluateScenario(validateScenario(readAll(link))), null);
  } catch {
    // Said already.
  }
  return performance.now() - before;
}
