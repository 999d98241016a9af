import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { approaches } from "../model/approaches";
import type { Choice, Option } from "../model/choice";
import { choices } from "../model/choices";
import type { ApproachId } from "../model/names";
import { type Quantity, zeroWord } from "../model/technique";
import { titleOfOption } from "../scenario/read/options";
import { ageOf } from "../scenario/resolve/price-age";
import { resolveChoice } from "../scenario/resolve/resolve-choice";
import { type ResolvedInput, resolveInput } from "../scenario/resolve/resolve-quantity";
import { formatRange, meanOf, type Range } from "../scenario/text/quantity-text";
import { type MenuFit, menuFit, noLongerSold } from "../scenario/validate/menu-fit";
import { optionWithout, sameRange, valueWithout } from "../scenario/write/canonical";
import { optionIds } from "../scenario/write/list-fields";
import type { Origin } from "../sheet/explain";
import { formatNumber } from "../sheet/format";
import { unitLabel } from "../sheet/units";

/** One quantity as the page shows it. */
export type QuantityView = {
  readonly type: "quantity";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly text: string;
  /** What it would be without the user's value, when that differs. */
  readonly changedFrom: string | null;
  /** Of a range, what it counts as: "mean 300". */
  readonly note: string | null;
  readonly origin: Origin;
  /** The approach whose value it takes over. */
  readonly sameAs: string | null;
};

/** One choice as the page shows it. */
export type ChoiceView = {
  readonly type: "choice";
  readonly id: string;
  readonly title: string;
  readonly value: string;
  /** Its value is any day. */
  readonly isDay: boolean;
  /** What fits first; then what does not, each with the heading that says why. */
  readonly options: readonly { readonly id: string; readonly title: string; readonly misfit: string | null }[];
  /** The day as of which they are offered. */
  readonly date: string;
  readonly changedFrom: string | null;
  readonly origin: Origin | null;
  readonly sameAs: string | null;
};

export type FieldView = QuantityView | ChoiceView;

export function quantityView(
  { scenario }: Evaluation,
  name: string,
  quantity: Quantity,
  approach: ApproachId | null,
): QuantityView {
  const id = approach ? `${approach}.${name}` : name;
  const resolved = resolveInput(scenario, name, quantity, approach);
  const say = (range: Range) =>
    zeroWord(quantity) && range.high === 0
      ? (zeroWord(quantity) as string)
      : formatRange(range, { percent: quantity.percent ?? false });
  const without = scenario.values.has(id) ? valueWithout(scenario, id) : undefined;
  const changed = without && !sameRange(resolved.range, without);
  return {
    type: "quantity",
    id,
    title: quantity.title,
    unit: quantity.percent ? "" : unitLabel(quantity.unit),
    // The quantity itself holds its bounds, so that the same object is given every time.
    bounds: quantity,
    text: say(resolved.range),
    changedFrom: changed ? say(without) : null,
    note: noteOf(resolved, quantity),
    // What to know about a record is said once, where it is chosen.
    origin: resolved.from === "catalogue" ? { ...resolved.origin, note: undefined } : resolved.origin,
    sameAs: sameAs(resolved.field, id),
  };
}

function noteOf({ range }: ResolvedInput, quantity: Quantity): string | null {
  if (range.low === range.high) return null;
  const mean = Number(meanOf(range).toPrecision(4));
  const text = quantity.percent ? `${formatNumber(mean * 100)}%` : formatNumber(mean);
  return `mean ${text}`;
}

/** "RAG" when a field of hybrid follows RAG's; "all" when it follows the shared one. */
function sameAs(found: string, id: string): string | null {
  if (found === id) return null;
  const owner = found.includes(".") ? (found.slice(0, found.indexOf(".")) as ApproachId) : null;
  return owner ? approaches[owner].title : "all approaches";
}

export function choiceView({ scenario }: Evaluation, name: string, approach: ApproachId | null): ChoiceView {
  const choice = choices.find((each) => each.id === name);
  const resolved = resolveChoice(scenario, name, approach);
  if (!choice || !resolved) throw new Error(`unknown choice: ${name}`);
  const id = approach ? `${approach}.${name}` : name;
  const { starts: date } = scenario;
  const without = scenario.options.has(id) ? optionWithout(scenario, id) : undefined;
  const { option } = resolved;
  return {
    type: "choice",
    id,
    title: choice.title,
    value: option.id,
    isDay: choice.day ?? false,
    options: menuOf(choice, approach, date, menuFit(scenario, name, approach)),
    date,
    changedFrom: without !== undefined && without !== option.id ? titleOfOption(choice, approach, without, date) : null,
    origin: option.source
      ? {
          label: option.source.title,
          url: option.source.url,
          asOf: option.asOf,
          old: ageOf(priceDate(choice, option), date),
          note: option.note,
        }
      : null,
    sameAs: sameAs(resolved.field, id),
  };
}

/** Only a record of the catalogue's prices grows old. */
const priceDate = ({ kinds }: Choice, { asOf }: Option): string | undefined => (kinds ? asOf : undefined);

type Menu = ChoiceView["options"];
const menus = new Map<string, Menu>();

/** The options of a choice with their titles on a day: while the same fit it is the same list, so it is made once. */
function menuOf(choice: Choice, approach: ApproachId | null, date: string, fit: MenuFit): Menu {
  const key = `${choice.id} ${approach} ${date} ${fit.key}`;
  const known = menus.get(key);
  if (known) return known;
  const all = optionIds(choice, approach).map((id) => ({
    id,
    title: titleOfOption(choice, approach, id, date),
    misfit: fit.misfit(id),
  }));
  const place = (heading: string | null) => (heading === null ? 0 : heading === noLongerSold ? 2 : 1);
  const headings = [...new Set(all.map(({ misfit }) => misfit))].sort((one, other) => place(one) - place(other));
  const menu = headings.flatMap((heading) => all.filter(({ misfit }) => misfit === heading));
  menus.set(key, menu);
  return menu;
}
