import { catalogKinds, recordsOf } from "../../catalog";
import type { Choice } from "../../model/choice";
import { type ChoiceField, fields } from "../../model/registry";
import { titleOf } from "../read/interpret";
import { optionOf } from "../read/options";
import { timingIds } from "../read/timing";

/** Every field a link may hold, for machines. */
export function listFields() {
  const all = [...fields.values()];
  return {
    quantities: all
      .filter((field) => field.type === "quantity")
      .map(({ id, quantity, usedBy, technique, ...field }) => ({
        id,
        title: titleOf({ id, quantity, usedBy, technique, ...field }),
        unit: quantity.unit,
        bounds: { min: quantity.min, max: quantity.max },
        help: quantity.help,
        usedBy,
        technique: technique.id,
        range: !quantity.whole,
      })),
    choices: all
      .filter((field) => field.type === "choice")
      .map((field) => ({
        id: field.id,
        title: titleOf(field),
        help: field.choice.help,
        usedBy: field.usedBy,
        options: optionIds(field.choice, field.approach),
      })),
  };
}

/** The options of a choice, by id. Catalogue records that lack the figures it fills are left out. */
export function optionIds(choice: Choice, approach: ChoiceField["approach"]): readonly string[] {
  const own = (choice.options?.(approach) ?? []).map(({ id }) => id);
  if (choice.timing) return [...own, ...timingIds(choice)];
  if (!choice.kinds) return own;
  const latest = "9999-12-31";
  const records = catalogKinds
    .filter((kind) => choice.kinds?.some((each) => each === kind))
    .flatMap((kind) => recordsOf(kind).map(({ id }) => id))
    .filter((id, index, ids) => ids.indexOf(id) === index && optionOf(choice, approach, id, latest));
  return [...own, ...records];
}
