import { choices } from "../../model/choices";
import { type ApproachId, approachIds } from "../../model/names";
import { type Field, fields, type QuantityField } from "../../model/registry";
import { quotedCosts } from "../../model/techniques/request/quoted-costs";
import type { Scenario } from "../read/interpret";
import { resolveChoice } from "../resolve/resolve-choice";
import { resolveInput } from "../resolve/resolve-quantity";
import { writeRange } from "../text/quantity-text";

/**
 * The values and choices of a scenario without which it would be another one. A figure equal to the preset's is not always
 * one of the preset's: a time brings the time of 95 in 100 with it, a record that is chosen goes before the preset's own
 * figures, a range of one approach is drawn apart from the range all share. So each is taken away to see what moves; a plan
 * that is taken in place of the chosen one would hide that.
 */
export function differences({ plans: _, ...scenario }: Scenario): Pick<Scenario, "values" | "options"> {
  let left: Scenario = scenario;
  // Without one value another may no longer differ.
  for (let before: Scenario | undefined; before !== left; ) {
    before = left;
    for (const [id, field] of fields) {
      if (!(field.type === "quantity" ? left.values : left.options).has(id)) continue;
      const without = withoutField(left, field);
      if (looksAt(field).every((look) => look(left) === look(without))) left = without;
    }
  }
  return left;
}

function withoutField(scenario: Scenario, { type, id }: Field): Scenario {
  const without = <Value>(given: ReadonlyMap<string, Value>) => new Map([...given].filter(([name]) => name !== id));
  return type === "quantity"
    ? { ...scenario, values: without(scenario.values) }
    : { ...scenario, options: without(scenario.options) };
}

/** Something of a scenario that may depend on one field, as a text to compare. */
type Look = (scenario: Scenario) => string;

const known = new Map<string, readonly Look[]>();

function looksAt(field: Field): readonly Look[] {
  const before = known.get(field.id);
  if (before) return before;
  const looks = [...(field.type === "choice" ? optionLooks(field.name) : []), ...valueLooks(field)];
  known.set(field.id, looks);
  return looks;
}

const users: readonly (ApproachId | null)[] = [null, ...approachIds];

const optionLooks = (name: string): Look[] =>
  users.map((approach) => (scenario) => resolveChoice(scenario, name, approach)?.option.id ?? "");

/** The field's own value first: it is the one that moves as a rule. */
function valueLooks({ type, name }: Field): Look[] {
  return [...movedBy(type, name)].flatMap((moved) => {
    const owners = quantitiesOf(moved);
    const [{ quantity } = {}] = owners;
    if (!quantity) return [];
    const shared = owners.some(({ approach }) => approach === null);
    const approaches = [...new Set(owners.flatMap(({ usedBy }) => usedBy))];
    return [...(shared ? [null] : []), ...approaches].map((approach): Look => {
      const isQuote = moved in quotedCosts.quantities;
      return (scenario) => {
        const { range, drawnAs, from } = resolveInput(scenario, moved, quantity, approach);
        const { low, high } = range;
        // A zero that is typed among quoted costs is a figure; the preset's stands for nothing given.
        const isTyped = isQuote && high === 0 && from === "you" && isQuoted(scenario, approach);
        return `${writeRange(range)} ${low < high ? drawnAs : ""} ${isTyped}`;
      };
    });
  });
}

const isQuoted = (scenario: Scenario, approach: ApproachId | null): boolean =>
  resolveChoice(scenario, "basis", approach)?.option.id === "quoted";

const allQuantities = [...fields.values()].filter((field) => field.type === "quantity");
const quantitiesOf = (name: string): readonly QuantityField[] => allQuantities.filter((field) => field.name === name);

/** The quantities that a quantity or a choice may move, by name. */
function movedBy(type: Field["type"], name: string): ReadonlySet<string> {
  const moved = new Set<string>(type === "quantity" ? [name] : filledBy(name));
  for (const one of moved)
    for (const { name: other, quantity } of allQuantities)
      if (quantity.p95Of === one || quantity.filledBy?.otherwise === one) moved.add(other);
  return moved;
}

function filledBy(choice: string): readonly string[] {
  const followers = choices.filter(
    ({ options, namedBy }) => namedBy === choice || options?.(null).some(({ follows }) => follows === choice),
  );
  const own = allQuantities.filter(({ quantity: { filledBy: by } }) =>
    [by?.choice, ...(by?.when ?? []).map((each) => each.choice), by?.dividedBy?.choice].includes(choice),
  );
  return [...own.map(({ name }) => name), ...followers.flatMap(({ id }) => filledBy(id))];
}
