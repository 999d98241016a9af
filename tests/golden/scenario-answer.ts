import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

/** The answer to a link, as the page and the API get it. */
export const answerTo = (link: string): Evaluation => evaluateScenario(readScenario(link));
