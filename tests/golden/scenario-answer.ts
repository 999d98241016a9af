import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";

/** The answer to a link, as the page and the API get it. */
export const answerTo = (link: string): Evaluation => evaluateScenario(interpret(readLink(link)));
