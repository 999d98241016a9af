import { parentPort } from "node:worker_threads";
import type { AnalysisMessage, AnalysisReply, AnalysisRequest } from "./analysis-request";
import { answerInSlices } from "./answer-in-slices";

/** The number of the request that is worked on; another stops it. */
let current = 0;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Null when it was stopped. */
async function answer(request: AnalysisRequest): Promise<AnalysisReply> {
  const own = ++current;
  const steps = answerInSlices(request);
  while (own === current) {
    const { done, value } = steps.next();
    if (done) return value;
    await nextTurn();
  }
  return null;
}

parentPort?.on("message", async (message: AnalysisMessage) => {
  if (message === "stop") current++;
  else parentPort?.postMessage(await answer(message));
});
