import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import type { Sensitivity } from "../analysis/uncertainty/types";
import { fields } from "../model/registry";
import { resolveInput } from "../scenario/resolve/resolve-quantity";

/** The fields that move the answer most, without those that stand at the default that means that nothing is known of them. */
export const movingFields = ({ scenario }: Evaluation, { swings }: Sensitivity): readonly string[] =>
  swings.flatMap(({ field: id, assumed }) => {
    const field = fields.get(id);
    if (field?.type !== "quantity" || !assumed) return [id];
    const { name, approach, quantity } = field;
    const { default: by } = quantity;
    if (by === undefined || by.source || by.note) return [id];
    const { from, range } = resolveInput(scenario, name, quantity, approach);
    return from !== "you" && range.low === by.is ? [] : [id];
  });
