import { analysePartsInSlices } from "@/lib/analysis/analyse-uncertainty";
import { evaluateInSlices } from "@/lib/analysis/evaluation/evaluate-scenario";
import { answerText } from "@/lib/publish/api/answer-text";
import { validateInSlices } from "@/lib/scenario/validate/validate-scenario";
import type { Sliced } from "@/lib/sliced";
import type { AnalysisReply, AnalysisRequest } from "./analysis-request";

/** What is asked of a scenario, from its validation on, stopping before each part of it. */
export function* answerInSlices({ scenario, draws, parts, isText }: AnalysisRequest): Sliced<AnalysisReply> {
  yield;
  const evaluation = yield* evaluateInSlices(yield* validateInSlices(scenario));
  yield;
  const made = yield* analysePartsInSlices(evaluation, draws, parts);
  return isText ? answerText(evaluation, made) : made;
}
