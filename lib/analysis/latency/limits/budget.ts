import { fields } from "../../../model/registry";
import { resolveChoice } from "../../../scenario/resolve/resolve-choice";
import { resolveInput } from "../../../scenario/resolve/resolve-quantity";
import { meanInBaseUnits } from "../../../scenario/validate/approach-sheet";
import type { Evaluation } from "../../evaluation/evaluate-scenario";
import { type Budget, type Limit, measures, type Over, type TimeMeasure } from "../types";

/** The limits a scenario sets. */
export function budgetOf({ scenario }: Pick<Evaluation, "scenario">): Budget {
  const limit = (measure: TimeMeasure): Limit | null => {
    const name = `${measure}Budget`;
    const field = fields.get(name);
    if (field?.type !== "quantity") throw new Error(`unknown quantity: ${name}`);
    const ms = meanInBaseUnits(resolveInput(scenario, name, field.quantity, null).range, {
      ...field.quantity,
      unit: "1",
    });
    const percentile = resolveChoice(scenario, `${measure}At`, null)?.option.id === "p50" ? "p50" : "p95";
    return ms > 0 ? { ms, percentile } : null;
  };
  return {
    product: resolveChoice(scenario, "product", null)?.option.title ?? "",
    limits: { firstToken: limit("firstToken"), fullAnswer: limit("fullAnswer") },
  };
}

/** The limits that are set. */
export const limitsOf = ({ limits }: Budget): readonly (readonly [TimeMeasure, Limit])[] =>
  measures.flatMap((measure) => {
    const limit = limits[measure];
    return limit ? [[measure, limit] as const] : [];
  });

/** Machines that are overloaded keep no limit. */
export const overloaded = (budget: Budget): Over[] =>
  limitsOf(budget).map(([measure, limit]) => ({ measure, limit, ms: null }));
