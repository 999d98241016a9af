import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { approaches, isTraining } from "../model/approaches";
import type { Section } from "../model/choice";
import { type ApproachId, approachIds } from "../model/names";
import type { Quantity } from "../model/technique";
import { resolveSetup } from "../scenario/resolve/resolve-choice";
import { resolveInput } from "../scenario/resolve/resolve-quantity";
import { choiceView, type FieldView, quantityView } from "./field-view";
import { fills, isHome, isLive, type Parts, partsOf, partsWithout, sectionOf, sectionOfChoice } from "./form-parts";

export type FieldGroup = {
  readonly id: Section;
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

type SharedSection = Exclude<Section, ApproachId>;

const sharedGroups: readonly { readonly id: SharedSection; readonly title: string; readonly summary: string }[] = [
  { id: "situation", title: "Your situation", summary: "What holds whatever you choose." },
  { id: "model", title: "Model, prices and people", summary: "Shared by all approaches." },
  { id: "latency", title: "Latency", summary: "How fast it must be, and what each step of a request takes." },
];

/** Every field that has an effect on the scenario as it stands, in the groups of the page. */
export function formOf(evaluation: Evaluation): readonly FieldGroup[] {
  const priced = partsOf([...evaluation.baseCases].map(([id, { assembled }]) => [id, assembled.techniques] as const));
  return [
    ...sharedGroups.map((group) => ({ ...group, ...sharedFields(evaluation, priced, group.id) })),
    ...approachIds.map((id) => approachGroup(evaluation, priced, id)),
  ];
}

function sharedFields(evaluation: Evaluation, { uses, choices }: Parts, section: SharedSection) {
  const here = uses.filter((use) => use.quantity.scope !== "approach" && sectionOf(use) === section);
  const asked = choices.filter((each) => sectionOfChoice(each) === section && isLive(each, uses));
  const fields = (isFirst: boolean): FieldView[] => {
    const decisions = asked.filter(({ choice }) => (choice.first ?? false) === isFirst);
    const values = here.filter(({ quantity }) => (quantity.first ?? false) === isFirst);
    return [
      ...decisions.map(({ choice }) => choiceView(evaluation, choice.id, null)),
      ...values.map(({ name, quantity }) => quantityView(evaluation, name, quantity, null)),
    ];
  };
  return { first: fields(true), more: fields(false), own: [], absent: null };
}

function approachGroup(evaluation: Evaluation, priced: Parts, id: ApproachId): FieldGroup {
  const { title, summary } = approaches[id];
  const absent = reasonAgainst(evaluation, id);
  const { uses, choices } = absent === null ? priced : partsWithout(evaluation, id);
  const used = uses.filter(({ users }) => users.includes(id));
  const shared = used.filter(
    (use) => !isOfEach(use.quantity) && use.quantity.scope !== "approach" && isHome(evaluation, priced.uses, use, id),
  );
  const shown = shared.filter(({ name, quantity }) => !quantity.rare || isAny(evaluation, name, quantity));
  const fields = [
    ...used
      .filter(({ quantity }) => quantity.scope === "approach" || isOfEach(quantity))
      .map((use) => ({ use, view: quantityView(evaluation, use.name, use.quantity, id) })),
    ...shown.map((use) => ({ use, view: quantityView(evaluation, use.name, use.quantity, null) })),
  ];
  const isBuilt = resolveSetup(evaluation.scenario, id).setup.basis === "built";
  return {
    id,
    title,
    summary,
    first: [
      ...fields.filter(({ use }) => use.quantity.first).map(({ view }) => view),
      choiceView(evaluation, "basis", id),
    ],
    more: [
      ...(isBuilt && approaches[id].servings.length > 1 ? [choiceView(evaluation, "serving", id)] : []),
      ...(isBuilt ? [choiceView(evaluation, "possible", id)] : []),
      ...(isCountable(evaluation, id) ? [choiceView(evaluation, "counted", id)] : []),
      ...(shared.some(({ technique }) => isTraining(technique)) ? [choiceView(evaluation, "training", null)] : []),
      ...choices
        .filter((each) => approachIds.some((own) => own === sectionOfChoice(each)) && fills(each.choice, shared))
        .map(({ choice }) => choiceView(evaluation, choice.id, null)),
      ...fields.filter(({ use }) => !use.quantity.first).map(({ view }) => view),
    ],
    own: isBuilt ? ownFields(evaluation, { uses: used, choices }, id) : [],
    absent,
  };
}

/** Why it is not among the answers. */
function reasonAgainst({ absent, ruledOut }: Evaluation, id: ApproachId): string | null {
  const unmet = ruledOut.find((each) => each.id === id)?.unmet[0];
  return unmet ? `It is ruled out: ${unmet.because}` : (absent.find((each) => each.id === id)?.because ?? null);
}

/** A need rules it out, or would if it were not counted anyway. */
const isCountable = ({ scenario, ruledOut }: Evaluation, id: ApproachId): boolean =>
  scenario.options.has(`${id}.counted`) || ruledOut.some((each) => each.id === id);

/** What few records have is shown where there is some of it, or somebody says there is none. */
function isAny({ scenario }: Evaluation, name: string, quantity: Quantity): boolean {
  const { from, range } = resolveInput(scenario, name, quantity, null);
  return from === "you" || (range.high > 0 && range.high !== quantity.default?.is);
}

/** A ratio to a price of the approach's own model is another for each, even where one record fills it for all. */
const isOfEach = ({ filledBy }: Quantity): boolean => filledBy?.dividedBy !== undefined;

/** What this approach may have apart from the others. */
const ownFields = (evaluation: Evaluation, { uses, choices }: Parts, id: ApproachId): readonly FieldView[] => [
  ...choices
    .filter((each) => each.choice.scope === "overridable" && isLive(each, uses))
    .map(({ choice }) => choiceView(evaluation, choice.id, id)),
  ...uses
    .filter(({ quantity }) => quantity.scope === "overridable" && !isOfEach(quantity))
    .map(({ name, quantity }) => quantityView(evaluation, name, quantity, id)),
];
