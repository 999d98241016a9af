import { approaches } from "../model/approaches";
import { type Choice, choices } from "../model/choices";
import { type ApproachId, approachIds } from "../model/names";
import type { Quantity, Technique } from "../model/technique";
import { optionWithout, sameRange, valueWithout } from "../scenario/canonical";
import { titleOfOption } from "../scenario/interpret";
import { optionIds } from "../scenario/list-fields";
import { meanOf, type Range, sayRange } from "../scenario/quantity-text";
import { type Settled, settle, settleChoice } from "../scenario/settle";
import type { Origin } from "../sheet/explain";
import { formatNumber } from "../sheet/format";
import { unitLabel } from "../sheet/units";
import type { Answer } from "./answer";

/** One quantity as the page shows it. */
export type QuantityView = {
  readonly type: "quantity";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly help: string;
  readonly text: string;
  /** What it would be without the user's value, when that differs. */
  readonly changedFrom: string | null;
  /** "100 to 500: we use 300, the mean". */
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
  readonly help: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly changedFrom: string | null;
  readonly origin: Origin | null;
  readonly sameAs: string | null;
};

export type FieldView = QuantityView | ChoiceView;

export type Group = {
  readonly id: "situation" | "model" | ApproachId;
  readonly title: string;
  readonly summary: string;
  /** What most people change. */
  readonly first: readonly FieldView[];
  readonly more: readonly FieldView[];
  /** Values this approach may have apart from the others: a model or prices of its own. */
  readonly own: readonly FieldView[];
  /** Why the approach is not priced. */
  readonly absent: string | null;
};

type Use = {
  readonly name: string;
  readonly quantity: Quantity;
  readonly technique: Technique;
  readonly users: ApproachId[];
};

/** Every field that has an effect on the scenario as it stands, in the groups of the page. */
export function formOf(answer: Answer): readonly Group[] {
  const uses = usesOf(answer);
  return [
    sharedGroup(answer, uses, "situation", "Your situation", "What holds whatever you choose."),
    sharedGroup(answer, uses, "model", "Model, prices and people", "Shared by all approaches."),
    ...approachIds.map((id) => approachGroup(answer, uses, id)),
  ];
}

function usesOf({ centrals }: Answer): readonly Use[] {
  const uses = new Map<string, Use>();
  for (const [id, { assembled }] of centrals)
    for (const technique of assembled.techniques)
      for (const [name, quantity] of Object.entries(technique.quantities)) {
        const use = uses.get(name) ?? { name, quantity, technique, users: [] };
        if (!use.users.includes(id)) use.users.push(id);
        uses.set(name, use);
      }
  return [...uses.values()];
}

function sharedGroup(
  answer: Answer,
  uses: readonly Use[],
  id: "situation" | "model",
  title: string,
  summary: string,
): Group {
  const here = uses.filter(({ quantity, technique }) => quantity.scope !== "approach" && technique.section === id);
  const fields = here.map(({ name, quantity }) => quantityView(answer, name, quantity, null));
  const isFirst = (_: FieldView, index: number) => here[index]?.quantity.first ?? false;
  const decisions = choiceViews(answer, here, id === "model" ? ["model", "labour"] : [], null);
  return {
    id,
    title,
    summary,
    first: [...decisions.filter((view) => view.id === "model"), ...fields.filter(isFirst)],
    more: [
      ...fields.filter((view, index) => !isFirst(view, index)),
      ...decisions.filter((view) => view.id !== "model"),
    ],
    own: [],
    absent: null,
  };
}

function approachGroup(answer: Answer, uses: readonly Use[], id: ApproachId): Group {
  const { title, summary } = approaches[id];
  const basis = choiceView(answer, "basis", id);
  const absent = answer.absent.find((each) => each.id === id)?.because ?? null;
  if (absent !== null) return { id, title, summary, first: [basis], more: [], own: [], absent };
  const used = uses.filter(({ users }) => users.includes(id));
  const scoped = used.filter(({ quantity }) => quantity.scope === "approach");
  const shared = used.filter((use) => use.quantity.scope !== "approach" && homeOf(answer, use) === id);
  const fields = [
    ...scoped.map((use) => ({ use, view: quantityView(answer, use.name, use.quantity, id) })),
    ...shared.map((use) => ({ use, view: quantityView(answer, use.name, use.quantity, null) })),
  ];
  const built = answer.centrals.get(id)?.assembled.sheet.quantities.has("modelCalls") ?? false;
  const decisions = [
    ...(built && approaches[id].servings.length > 1 ? [choiceView(answer, "serving", id)] : []),
    ...choiceViews(
      answer,
      shared,
      ["training", "method", "tuning", "trainingGpu", "host", "hostingPlan", "embedding", "store"],
      null,
    ),
  ];
  const overridable = used.filter(({ quantity }) => quantity.scope === "overridable");
  return {
    id,
    title,
    summary,
    first: fields.filter(({ use }) => use.quantity.first).map(({ view }) => view),
    more: [basis, ...decisions, ...fields.filter(({ use }) => !use.quantity.first).map(({ view }) => view)],
    own: built
      ? [
          choiceView(answer, "model", id),
          ...overridable.map(({ name, quantity }) => quantityView(answer, name, quantity, id)),
        ]
      : [],
    absent,
  };
}

/** The approach in whose group a shared quantity is edited: its own, or the first that uses it. */
function homeOf(answer: Answer, { technique, users }: Use): ApproachId | undefined {
  const { section } = technique;
  if (section === "situation" || section === "model") return;
  return answer.centrals.has(section) && users.includes(section) ? section : users[0];
}

function quantityView(
  { scenario }: Answer,
  name: string,
  quantity: Quantity,
  approach: ApproachId | null,
): QuantityView {
  const id = approach ? `${approach}.${name}` : name;
  const settled = settle(scenario, name, quantity, approach);
  const say = (range: Range) =>
    quantity.never && range.high === 0 ? "never" : sayRange(range, { percent: quantity.percent ?? false });
  const without = scenario.values.has(id) ? valueWithout(scenario, id) : undefined;
  const changed = without && !sameRange(settled.range, without);
  return {
    type: "quantity",
    id,
    title: quantity.title,
    unit: quantity.percent ? "" : unitLabel(quantity.unit),
    help: quantity.help,
    text: say(settled.range),
    changedFrom: changed ? say(without) : null,
    note: noteOf(settled, quantity),
    // What to know about a record is said once, where it is chosen.
    origin: settled.from === "catalogue" ? { ...settled.origin, note: undefined } : settled.origin,
    sameAs: sameAs(settled.field, id),
  };
}

function noteOf({ range }: Settled, quantity: Quantity): string | null {
  if (range.low === range.high) return null;
  const mean = meanOf(range);
  const text = quantity.percent ? `${formatNumber(mean * 100)}%` : formatNumber(mean);
  return `We use ${text}, the mean.`;
}

/** "RAG" when a field of hybrid follows RAG's; "all" when it follows the shared one. */
function sameAs(found: string, id: string): string | null {
  if (found === id) return null;
  const owner = found.includes(".") ? (found.slice(0, found.indexOf(".")) as ApproachId) : null;
  return owner ? approaches[owner].title : "all approaches";
}

/** The choices of a list that fill something in use. */
function choiceViews(
  answer: Answer,
  uses: readonly Use[],
  names: readonly string[],
  approach: ApproachId | null,
): ChoiceView[] {
  const filled = new Set(uses.flatMap(({ quantity }) => [quantity.filledBy?.choice, quantity.filledBy?.when?.choice]));
  const trains = uses.some(({ technique }) => technique.id.startsWith("training"));
  return names
    .filter((name) => filled.has(name) || (name === "training" && trains))
    .map((name) => choiceView(answer, name, approach));
}

function choiceView({ scenario }: Answer, name: string, approach: ApproachId | null): ChoiceView {
  const choice = choices.find((each) => each.id === name);
  const settled = settleChoice(scenario, name, approach);
  if (!choice || !settled) throw new Error(`unknown choice: ${name}`);
  const id = approach ? `${approach}.${name}` : name;
  const { date } = scenario.preset;
  const without = scenario.options.has(id) ? optionWithout(scenario, id) : undefined;
  const { option } = settled;
  return {
    type: "choice",
    id,
    title: choice.title,
    help: choice.help,
    value: option.id,
    options: menuOf(choice, approach, date),
    changedFrom: without !== undefined && without !== option.id ? titleOfOption(choice, approach, without, date) : null,
    origin: option.source
      ? { label: option.source.title, url: option.source.url, asOf: option.asOf, note: option.note }
      : null,
    sameAs: sameAs(settled.field, id),
  };
}

type Menu = ChoiceView["options"];
const menus = new Map<string, Menu>();

/** The options of a choice with their titles on a day: always the same list, so it is made once. */
function menuOf(choice: Choice, approach: ApproachId | null, date: string): Menu {
  const key = `${choice.id} ${approach} ${date}`;
  const known = menus.get(key);
  if (known) return known;
  const menu = optionIds(choice, approach).map((id) => ({ id, title: titleOfOption(choice, approach, id, date) }));
  menus.set(key, menu);
  return menu;
}
