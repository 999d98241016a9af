import type { Choice, Option } from "../choice";
import type { ApproachId } from "../names";

/** One question about what is needed, and the approaches that no work makes meet it. */
export type Need = {
  /** Of its choice too, so it stands in links. */
  readonly id: string;
  readonly title: string;
  /** Where nothing is answered; "Not said" without figures, if left out. */
  readonly unsaid?: Option;
  /** What may be answered besides "Not said". */
  readonly answers: readonly Option[];
  readonly rulesOut?: RulesOut;
};

type RulesOut = {
  /** The answer under which it rules out. */
  readonly when: string;
  /** Whom, and why: a sentence that follows "Fine-tuning is ruled out: ". */
  readonly because: Readonly<Partial<Record<ApproachId, string>>>;
  /** Another answer that lifts it. */
  readonly unless?: { readonly need: string; readonly is: string };
  /** Only those whose model a provider runs; the way back is a machine of one's own. */
  readonly served?: true;
  /** The answer that lifts it by work, an order. */
  readonly wayOut?: { readonly say: string; readonly is: string };
};

export const unsaid = "unsaid";

const notSaid: Option = { id: unsaid, title: "Not said" };

export const yesOrNo: readonly Option[] = [
  { id: "yes", title: "Yes" },
  { id: "no", title: "No" },
];

/** The question as a choice of the scenario. */
export const choiceOfNeed = ({ id, title, unsaid: nothing = notSaid, answers }: Need): Choice => ({
  id,
  title,
  help: "",
  scope: "shared",
  options: () => [nothing, ...answers],
  default: unsaid,
  decides: true,
  section: "needs",
});
