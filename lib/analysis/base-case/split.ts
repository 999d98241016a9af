import type { Scenario } from "../../scenario/read/interpret";
import { resolveChoice } from "../../scenario/resolve/resolve-choice";
import { resolveInput } from "../../scenario/resolve/resolve-quantity";
import { type BaseCase, baseCaseWith, totalOf } from "./base-case";

/** A difference between two approaches on different base models, told apart into the model and the method. */
export type Split = {
  readonly dearerModel: string;
  readonly cheaperModel: string;
  /** What the dearer approach would save by taking the cheaper one's model. */
  readonly modelUsd: number;
  /** What is left of the difference then. */
  readonly methodUsd: number;
};

/** Null when both approaches are on the same base model, or one of them does not pay by the token. */
export function splitByModel(scenario: Scenario, cheaper: BaseCase, dearer: BaseCase, horizon: number): Split | null {
  const models = [cheaper, dearer].map(({ id }) => resolveChoice(scenario, "model", id)?.option);
  const [cheaperModel, dearerModel] = models;
  if (!cheaperModel || !dearerModel || cheaperModel.id === dearerModel.id) return null;
  if (![cheaper, dearer].every(({ assembled }) => assembled.sheet.quantities.has("inputPrice"))) return null;
  const swapped = baseCaseWith(scenario, dearer.id, (name, quantity) =>
    quantity.filledBy?.choice === "model" ? resolveInput(scenario, name, quantity, cheaper.id) : undefined,
  );
  if (!swapped) return null;
  const [own, other, best] = [dearer, swapped, cheaper].map((baseCase) => totalOf(baseCase, horizon)) as [
    number,
    number,
    number,
  ];
  return {
    dearerModel: dearerModel.title,
    cheaperModel: cheaperModel.title,
    modelUsd: own - other,
    methodUsd: other - best,
  };
}
