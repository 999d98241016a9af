import { approaches } from "../model/approaches";
import { type ApproachId, approachIds } from "../model/names";
import type { Quantity, Technique } from "../model/technique";
import { quotedCosts } from "../model/techniques/quoted-costs";
import type { Answer } from "./answer";
import { type ChoiceView, choiceView, type FieldView, type QuantityView, quantityView } from "./field-view";

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
  if (absent !== null)
    return { id, title, summary, first: [...quotable(answer, id, basis), basis], more: [], own: [], absent };
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
    first: [...fields.filter(({ use }) => use.quantity.first).map(({ view }) => view), basis],
    more: [...decisions, ...fields.filter(({ use }) => !use.quantity.first).map(({ view }) => view)],
    own: built
      ? [
          choiceView(answer, "model", id),
          ...overridable.map(({ name, quantity }) => quantityView(answer, name, quantity, id)),
        ]
      : [],
    absent,
  };
}

/** The boxes for quoted costs of an approach that is to be quoted and has none yet. */
function quotable(answer: Answer, id: ApproachId, basis: ChoiceView): QuantityView[] {
  if (basis.value !== "quoted") return [];
  return Object.entries(quotedCosts.quantities).map(([name, quantity]) => quantityView(answer, name, quantity, id));
}

/** The approach in whose group a shared quantity is edited: its own, or the first that uses it. */
function homeOf(answer: Answer, { technique, users }: Use): ApproachId | undefined {
  const { section } = technique;
  if (section === "situation" || section === "model") return;
  return answer.centrals.has(section) && users.includes(section) ? section : users[0];
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
