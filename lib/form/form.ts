import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { approaches } from "../model/approaches";
import { assemble } from "../model/assemble";
import { type ApproachId, approachIds } from "../model/names";
import type { Quantity, Technique } from "../model/technique";
import { resolveSetup } from "../scenario/resolve/resolve-choice";
import { type ChoiceView, choiceView, type FieldView, quantityView } from "./field-view";

export type FieldGroup = {
  readonly id: SharedSection | ApproachId;
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

type SharedSection = "situation" | "model" | "latency";

type Use = {
  readonly name: string;
  readonly quantity: Quantity;
  readonly technique: Technique;
  readonly users: ApproachId[];
};

/** Every field that has an effect on the scenario as it stands, in the groups of the page. */
export function formOf(evaluation: Evaluation): readonly FieldGroup[] {
  const uses = usesOf(evaluation);
  return [
    sharedGroup(evaluation, uses, "situation", "Your situation", "What holds whatever you choose."),
    sharedGroup(evaluation, uses, "model", "Model, prices and people", "Shared by all approaches."),
    latencyGroup(evaluation, uses),
    ...approachIds.map((id) => approachGroup(evaluation, uses, id)),
  ];
}

function usesOf({ baseCases }: Evaluation): readonly Use[] {
  return collectUses([...baseCases].map(([id, { assembled }]) => [id, assembled.techniques] as const));
}

/** What an approach that is not priced would use, so that it can be given its figures first. */
function usesWithout({ scenario }: Evaluation, id: ApproachId): readonly Use[] {
  return collectUses([[id, assemble(approaches[id], resolveSetup(scenario, id).setup).techniques]]);
}

function collectUses(all: readonly (readonly [ApproachId, readonly Technique[]])[]): readonly Use[] {
  const uses = new Map<string, Use>();
  for (const [id, techniques] of all)
    for (const technique of techniques)
      for (const [name, quantity] of Object.entries(technique.quantities)) {
        const use = uses.get(name) ?? { name, quantity, technique, users: [] };
        if (!use.users.includes(id)) use.users.push(id);
        uses.set(name, use);
      }
  return [...uses.values()];
}

function sharedGroup(
  evaluation: Evaluation,
  uses: readonly Use[],
  id: "situation" | "model",
  title: string,
  summary: string,
): FieldGroup {
  const here = uses.filter((use) => use.quantity.scope !== "approach" && sectionOf(use) === id);
  const fields = here.map(({ name, quantity }) => quantityView(evaluation, name, quantity, null));
  const isFirst = (_: FieldView, index: number) => here[index]?.quantity.first ?? false;
  const decisions = choiceViews(evaluation, here, id === "model" ? ["model", "labour"] : [], null);
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

const sectionOf = ({ quantity, technique }: Use) => (quantity.timing ? "latency" : technique.section);

/** What of a scenario takes time, in the order in which a request meets it; the choices first. */
function latencyGroup(evaluation: Evaluation, uses: readonly Use[]): FieldGroup {
  const here = uses.filter((use) => use.quantity.scope !== "approach" && sectionOf(use) === "latency");
  const fields = here.map(({ name, quantity }) => quantityView(evaluation, name, quantity, null));
  const choice = (name: string) => choiceView(evaluation, name, null);
  const searches = uses.some(({ technique }) => technique.id === "retrieval");
  const served = uses.some(({ technique }) => technique.id === "dedicatedGpus");
  const isGuarded = (guard: string) => choice(guard).value !== "none";
  const isFirst = (_: FieldView, index: number) => here[index]?.quantity.first ?? false;
  return {
    id: "latency",
    title: "Latency",
    summary: "How fast it must be, and what each step of a request takes.",
    first: [choice("product"), ...fields.filter(isFirst)],
    more: [
      ...["firstTokenAt", "fullAnswerAt", "network"].map(choice),
      ...(searches ? ["search", "rewriting", "reranker"].map(choice) : []),
      choice("inputGuard"),
      ...(searches && isGuarded("inputGuard") ? [choice("inputGuardRuns")] : []),
      choice("outputGuard"),
      ...(isGuarded("outputGuard") ? [choice("outputGuardSees")] : []),
      ...(served ? [choice("machine")] : []),
      choice("together"),
      ...fields.filter((view, index) => !isFirst(view, index)),
    ],
    own: [],
    absent: null,
  };
}

function approachGroup(evaluation: Evaluation, priced: readonly Use[], id: ApproachId): FieldGroup {
  const { title, summary } = approaches[id];
  const basis = choiceView(evaluation, "basis", id);
  const absent = evaluation.absent.find((each) => each.id === id)?.because ?? null;
  const used = absent === null ? priced.filter(({ users }) => users.includes(id)) : usesWithout(evaluation, id);
  const scoped = used.filter(({ quantity }) => quantity.scope === "approach");
  const shared = used.filter((use) => use.quantity.scope !== "approach" && isHome(evaluation, priced, use, id));
  const fields = [
    ...scoped.map((use) => ({ use, view: quantityView(evaluation, use.name, use.quantity, id) })),
    ...shared.map((use) => ({ use, view: quantityView(evaluation, use.name, use.quantity, null) })),
  ];
  const built = used.some(({ name }) => name === "modelCalls");
  const decisions = [
    ...(built && approaches[id].servings.length > 1 ? [choiceView(evaluation, "serving", id)] : []),
    ...choiceViews(
      evaluation,
      shared,
      ["training", "method", "tuning", "trainingGpu", "host", "hostingPlan", "embedding", "store", "rewriteModel"],
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
          choiceView(evaluation, "model", id),
          ...overridable.map(({ name, quantity }) => quantityView(evaluation, name, quantity, id)),
        ]
      : [],
    absent,
  };
}

/**
 * Whether a shared quantity is edited in this approach's group: it is the technique's own, or the first that uses it. One
 * that only an unpriced approach would use is edited there.
 */
function isHome({ baseCases }: Evaluation, priced: readonly Use[], use: Use, id: ApproachId): boolean {
  const section = sectionOf(use);
  if (section === "situation" || section === "model" || section === "latency") return false;
  const users = priced.find(({ name }) => name === use.name)?.users ?? [];
  if (users.length === 0) return true;
  return (baseCases.has(section) && users.includes(section) ? section : users[0]) === id;
}

/** The choices of a list that fill something in use. */
function choiceViews(
  evaluation: Evaluation,
  uses: readonly Use[],
  names: readonly string[],
  approach: ApproachId | null,
): ChoiceView[] {
  const filled = new Set(uses.flatMap(({ quantity }) => [quantity.filledBy?.choice, quantity.filledBy?.when?.choice]));
  const trains = uses.some(({ technique }) => technique.id.startsWith("training"));
  return names
    .filter((name) => filled.has(name) || (name === "training" && trains))
    .map((name) => choiceView(evaluation, name, approach));
}
