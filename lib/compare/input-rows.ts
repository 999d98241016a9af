import { formatInput } from "../analysis/base-case/inputs";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { bareTexts } from "../charts/definitions/shared/value-text";
import type { FieldView } from "../form/field-view";
import { type FieldGroup as FormGroup, formOf } from "../form/form";
import { approaches } from "../model/approaches";
import { approachIds } from "../model/names";
import { fields } from "../model/registry";
import { zeroWord } from "../model/technique";
import { resolveInput } from "../scenario/resolve/resolve-quantity";
import { meanOf, type Range } from "../scenario/text/quantity-text";
import { sameRange } from "../scenario/write/canonical";
import { formatNumber } from "../sheet/format";
import type { Compared } from "./compared";
import { type Cell, moveOf, type Row, type RowGroup } from "./rows";

/** The fields one scenario uses, by id, as its page shows them. */
type Form = { readonly evaluation: Evaluation; readonly views: ReadonlyMap<string, FieldView> };

/** Every input that any of the scenarios uses, in the groups of the page. */
export function inputGroups(compared: readonly Pick<Compared, "evaluation">[]): RowGroup[] {
  const forms = compared.map(({ evaluation }): Form & { readonly groups: readonly FormGroup[] } => {
    const groups = formOf(evaluation);
    return { evaluation, groups, views: new Map(groups.flatMap(usedIn).map((view) => [view.id, view])) };
  });
  const placed = new Set<string>();
  const groups = (forms[0]?.groups ?? []).map(({ id, title }, index): RowGroup => {
    const here = forms.flatMap((form) => usedIn(form.groups[index] as FormGroup).map((view) => view.id));
    const rows = [...new Set(here)].flatMap((field) => {
      if (placed.has(field) || isTakenOver(field, forms)) return [];
      placed.add(field);
      return [rowOf(field, id, forms)];
    });
    return { id: `inputs-${id}`, title: isApproach(id) ? `Inputs: ${title}` : title, note: "", rows };
  });
  return [originGroup(compared), ...groups];
}

/** Of an approach that is not priced only the choice that says so counts. */
const usedIn = ({ absent, first, more, own }: FormGroup): readonly FieldView[] =>
  [...first, ...more, ...own].filter(({ id }) => absent === null || id.endsWith(".basis"));

function originGroup(compared: readonly Pick<Compared, "evaluation">[]): RowGroup {
  const row = (id: string, label: string, say: (one: Pick<Compared, "evaluation">) => string): Row => ({
    id,
    label,
    unit: "",
    cells: compared.map((one) => ({ text: say(one), move: "" })),
  });
  return {
    id: "inputs-origin",
    title: "Where it starts from",
    note: "",
    rows: [
      row("preset", "Preset", ({ evaluation }) => evaluation.scenario.preset.title),
      row("prices", "Prices of", ({ evaluation }) => evaluation.scenario.preset.date),
      row("frozen", "Values", ({ evaluation }) =>
        evaluation.scenario.isFrozen ? "all in the link" : "what the link leaves out is the preset’s",
      ),
    ],
  };
}

/** Whether every scenario that uses the field takes it from the same other field, whose row says it already. */
function isTakenOver(id: string, forms: readonly Form[]): boolean {
  const owners = forms.flatMap(({ views }) => {
    const view = views.get(id);
    const owner = view && ownerOf(view);
    return view ? [owner !== null && owner !== undefined && views.has(owner) ? owner : id] : [];
  });
  return new Set(owners).size === 1 && owners[0] !== id;
}

function ownerOf({ id, sameAs }: FieldView): string | null {
  if (sameAs === null) return null;
  const name = id.slice(id.indexOf(".") + 1);
  const owner = approachIds.find((each) => approaches[each].title === sameAs);
  return owner ? `${owner}.${name}` : name;
}

const isApproach = (id: string) => (approachIds as readonly string[]).includes(id);

function rowOf(id: string, group: FormGroup["id"], forms: readonly Form[]): Row {
  const view = forms.flatMap(({ views }) => views.get(id) ?? [])[0] as FieldView;
  const ranges = forms.map(({ evaluation, views }) => (views.has(id) ? rangeOf(evaluation, id) : null));
  const cells = forms.map((form, index): Cell => {
    const own = form.views.get(id);
    if (!own)
      return { text: form.evaluation.absent.some((each) => each.id === group) ? "not priced" : "not used", move: "" };
    return { text: textOf(own), move: index === 0 ? "" : inputMove(id, ranges[0] ?? null, ranges[index] ?? null) };
  });
  const isPartial = forms.some(({ views }) => !views.has(id));
  return {
    id,
    label: view.title,
    unit: view.type === "quantity" ? view.unit : "",
    cells,
    ...(isPartial && { isPartial }),
  };
}

const textOf = (view: FieldView): string =>
  view.type === "quantity" ? view.text : (view.options.find(({ id }) => id === view.value)?.title ?? view.value);

function rangeOf({ scenario }: Evaluation, id: string): Range | null {
  const field = fields.get(id);
  return field?.type === "quantity"
    ? resolveInput(scenario, field.name, field.quantity, field.approach ?? null).range
    : null;
}

/** A range counts with its mean, here as in every total. */
function inputMove(id: string, from: Range | null, to: Range | null): string {
  const field = fields.get(id);
  if (field?.type !== "quantity" || from === null || to === null) return "";
  const { quantity } = field;
  const [before, after] = [meanOf(from), meanOf(to)];
  // "never" is no number of months.
  if (zeroWord(quantity) && before !== after && (before === 0 || after === 0)) return "";
  const say = (difference: number) =>
    quantity.percent
      ? `${formatNumber(Number((difference * 100).toPrecision(4)))} points`
      : (bareTexts(
          [{ value: difference, text: formatInput({ ...quantity, never: false, none: false }, difference) }],
          "any",
          99,
        )[0] ?? "");
  const move = moveOf(before, after, say);
  const [narrow, wide] = [from.high - from.low, to.high - to.low];
  if (move !== "same" || sameRange(from, to)) return move;
  if (from.changes || to.changes) return "same at first";
  return narrow === wide ? "same mean" : `same mean, ${wide > narrow ? "wider" : "narrower"}`;
}
