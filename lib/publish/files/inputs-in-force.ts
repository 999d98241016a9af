import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { ChoiceView, FieldView, QuantityView } from "../../form/field-view";
import { formOf } from "../../form/form";
import { fields } from "../../model/registry";
import { resolveInput } from "../../scenario/resolve/resolve-quantity";
import type { Origin } from "../../sheet/explain";

/** Every input with an effect on the scenario, with its value in force: groups, order and titles are those of the page. */
export function inputsInForce(evaluation: Evaluation) {
  return formOf(evaluation)
    .filter(({ absent }) => absent === null)
    .flatMap(({ title, first, more, own }) =>
      // What an approach takes over from others is listed there.
      [...first, ...more, ...own.filter(({ sameAs }) => sameAs === null)].map((view) =>
        inputOf(evaluation, title, view),
      ),
    );
}

function inputOf(evaluation: Evaluation, group: string, view: FieldView) {
  return view.type === "quantity" ? quantityInput(evaluation, group, view) : choiceInput(evaluation, group, view);
}

function quantityInput({ scenario }: Evaluation, group: string, view: QuantityView) {
  const field = fields.get(view.id);
  if (field?.type !== "quantity") throw new Error(`unknown quantity: ${view.id}`);
  const { range } = resolveInput(scenario, field.name, field.quantity, field.approach);
  return {
    type: "quantity",
    id: view.id,
    group,
    title: view.title,
    unit: field.quantity.unit,
    value: range,
    text: view.text,
    source: sourceOf(view.origin),
    isChanged: scenario.values.has(view.id),
    instead: view.changedFrom,
  } as const;
}

function choiceInput({ scenario }: Evaluation, group: string, view: ChoiceView) {
  const isChanged = scenario.options.has(view.id);
  return {
    type: "choice",
    id: view.id,
    group,
    title: view.title,
    option: view.value,
    text: view.options.find(({ id }) => id === view.value)?.title ?? view.value,
    source: view.origin ? sourceOf(view.origin) : { label: isChanged ? "you" : "preset" },
    isChanged,
    instead: view.changedFrom,
  } as const;
}

const sourceOf = ({ label, url, asOf, old, note }: Origin) => ({
  label,
  ...(url && { url }),
  ...(asOf && { asOf }),
  ...(old && { old }),
  ...(note && { note }),
});
