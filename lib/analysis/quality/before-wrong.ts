import { withText } from "../../scenario/read/interpret";
import { validateScenario } from "../../scenario/validate/validate-scenario";
import { type Evaluation, evaluateScenario } from "../evaluation/evaluate-scenario";

const known = new WeakMap<Evaluation, Evaluation>();

/** The same scenario while a wrong answer costs nothing. */
export function evaluationBeforeWrong(evaluation: Evaluation): Evaluation {
  const found = known.get(evaluation);
  if (found) return found;
  const made = evaluateScenario(validateScenario(withText(evaluation.scenario, "wrongAnswer", "none")));
  known.set(evaluation, made);
  return made;
}
