import { approaches } from "../../model/approaches";
import type { Scenario } from "../read/interpret";
import type { Issue } from "../read/issue";
import { resolveChoice } from "../resolve/resolve-choice";
import type { ApproachSheet } from "./approach-sheet";

/**
 * Another base model does not change who trains and hosts the tuned one. The founder is told, because nothing in the
 * catalogue says which models can be trained.
 */
export function tuningRemark(scenario: Scenario, sheets: readonly ApproachSheet[]): Issue | undefined {
  const tuned = sheets.filter(({ id, assembled }) => approaches[id].trains && assembled.sheet.quantities.has("runs"));
  const model = resolveChoice(scenario, "model", null);
  const isChosen = scenario.options.has("model") && !scenario.options.has("tuning") && !scenario.isFrozen;
  if (tuned.length === 0 || !model || !isChosen) return;
  const tuning = resolveChoice(scenario, "tuning", null)?.option.title ?? "the preset's provider";
  const names = tuned.map(({ id }) => approaches[id].inSentence).join(" and ");
  const message = `The model is now ${model.option.title}, but ${names} still count the training and hosting of the preset (${tuning}). Choose a training provider and a GPU that fit, or set them to not priced.`;
  return { field: "tuning", code: "may_not_fit", level: "warning", message };
}
