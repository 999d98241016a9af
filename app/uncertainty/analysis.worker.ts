import { parentPort } from "node:worker_threads";
import { analysePartsInSlices } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { answerText } from "@/lib/publish/api/answer-text";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import type { AnalysisMessage, AnalysisReply, AnalysisRequest } from "./analysis-request";

/** The number of the request that is worked on; another stops it. */
let current = 0;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Null when it was stopped. */
async function answer({ scenario, draws, parts, isText }: AnalysisRequest): Promise<AnalysisReply> {
  const own = ++current;
  const evaluation = evaluateScenario(validateScenario(scenario));
  const steps = analysePartsInSlices(evaluation, draws, parts);
  while (own === current) {
    const { done, value } = steps.next();
    if (done) return isText ? answerText(evaluation, value) : value;
    await nextTurn();
  }
  return null;
}

parentPort?.on("message", async (message: AnalysisMessage) => {
  if (message === "stop") current++;
  else parentPort?.postMessage(await answer(message));
});
