import type { UncertaintyPart, UncertaintyParts } from "../../analysis/analyse-uncertainty";
import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import { toApiResponse } from "./api-response";
import { asEvaluation } from "./evaluate-schema";

/** What the answer prints of an uncertainty; the map is not in it. */
export const answerParts = [
  "odds",
  "sensitivity",
  "switchingValues",
  "latency",
] as const satisfies readonly UncertaintyPart[];

/** The answer to a scenario as the API sends it, with the parts that were made; without any where none were asked for. */
export function answerText(evaluation: Evaluation, made: Partial<UncertaintyParts> | null): string {
  if (!made) return JSON.stringify(asEvaluation(toApiResponse(evaluation)));
  const { odds = null, sensitivity = null, switchingValues = [], latency } = made;
  const uncertainty = { odds, sensitivity, switchingValues, map: null };
  return JSON.stringify(asEvaluation(toApiResponse(evaluation, uncertainty, latency)));
}
