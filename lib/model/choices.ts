import { allTechniques } from "./all-techniques";
import { approaches, bases, servings, trainings } from "./approaches";
import type { Choice, Scope } from "./choice";
import { placeInLinks } from "./link-order";
import { type ApproachId, approachIds } from "./names";
import type { Technique } from "./technique";

/** The decisions that say which techniques an approach is made of. */
const setUpChoices: readonly Choice[] = [
  {
    id: "basis",
    title: "Costs",
    help: "Built up from tokens, machines and hours, or quoted as flat figures, or not priced.",
    scope: "approach",
    options: () => [
      { id: bases[0], title: "Built up from parts" },
      { id: bases[1], title: "Quoted as flat figures" },
      { id: bases[2], title: "Not priced" },
    ],
  },
  {
    id: "serving",
    title: "Served",
    help: "Who runs the model, and so what is paid for it.",
    scope: "approach",
    options: (approach) =>
      (approach ? approaches[approach].servings : []).map((id) => ({ id, title: servings[id].title })),
  },
  {
    id: "possible",
    title: "Can it be had?",
    help: "We leave an approach out when the catalogue says that it cannot be built, served or kept. You may know better.",
    scope: "overridable",
    options: () => [
      { id: "catalogue", title: "As the catalogue says" },
      { id: "yes", title: "Yes, I know that it can" },
    ],
    default: "catalogue",
  },
  {
    id: "counted",
    title: "Where a need rules it out",
    help: "We leave an approach out that your needs rule out. You may count it all the same.",
    scope: "approach",
    options: () => [
      { id: "fitting", title: "Leave it out" },
      { id: "anyway", title: "Count it anyway" },
    ],
    default: "fitting",
    decides: true,
  },
  {
    id: "training",
    title: "Training",
    help: "A provider trains and bills tokens, or you rent GPUs by the hour.",
    scope: "shared",
    options: () => Object.entries(trainings).map(([id, { title }]) => ({ id, title })),
  },
];

const ofTechniques = allTechniques.flatMap((technique) => technique.choices ?? []);

/** Every decision that is not a number, in the order of links. */
export const choices: readonly Choice[] = [...new Set([...setUpChoices, ...ofTechniques])].sort(
  (one, other) => placeInLinks(one.id) - placeInLinks(other.id),
);

export const choiceById: ReadonlyMap<string, Choice> = new Map(choices.map((choice) => [choice.id, choice]));

/**
 * Whether a choice of a technique has a meaning beside the techniques in use: an optional technique is chosen before it is
 * there, and all its other choices count only then.
 */
export function isAsked(choice: Choice, technique: Technique, inUse: readonly Technique[]): boolean {
  if (choice.id === technique.optional?.choice) return true;
  const isBeside = choice.besides === undefined || inUse.some(({ id }) => id === choice.besides);
  return isBeside && inUse.some(({ id }) => id === technique.id);
}

/** The link names a choice or quantity of this scope has: its own, one per approach, or both. */
export function idsFor(name: string, scope: Scope | undefined, users: readonly ApproachId[] = approachIds): string[] {
  const own = users.map((approach) => `${approach}.${name}`);
  if (scope === "approach") return own;
  return scope === "overridable" ? [name, ...own] : [name];
}
