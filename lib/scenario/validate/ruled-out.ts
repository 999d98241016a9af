import type { ApproachId } from "../../model/names";
import { type Need, unsaid } from "../../model/needs/need";
import { needs } from "../../model/needs/needs";
import type { Scenario } from "../read/interpret";
import { resolveChoice, resolveSetup } from "../resolve/resolve-choice";
import type { Instead } from "./obstacle";

/** A need that an approach cannot meet, and the ways back. */
export type Unmet = {
  readonly need: string;
  /** A sentence that follows "Fine-tuning is ruled out: ". */
  readonly because: string;
  /** The work or the other set-up that lifts it. */
  readonly instead?: Instead;
};

/** What was answered, or that nothing was. */
export const answerTo = (scenario: Scenario, need: string): string =>
  (scenario.isFrozen ? scenario.options.get(need) : resolveChoice(scenario, need, null)?.option.id) ?? unsaid;

/** The needs that an approach cannot meet, in the order in which they are asked; none where it is counted anyway. */
export function unmetNeeds(scenario: Scenario, id: ApproachId): readonly Unmet[] {
  if (resolveChoice(scenario, "counted", id)?.option.id === "anyway") return [];
  return needs.flatMap((need) => unmetBy(scenario, id, need) ?? []);
}

/** The way back that is always there. */
export const countAnyway = (id: ApproachId): Instead => ({
  say: "Count it anyway",
  values: [{ field: `${id}.counted`, value: "anyway" }],
});

function unmetBy(scenario: Scenario, id: ApproachId, { id: need, rulesOut }: Need): Unmet | null {
  const because = rulesOut?.because[id];
  if (!rulesOut || because === undefined || answerTo(scenario, need) !== rulesOut.when) return null;
  const { unless, served, wayOut } = rulesOut;
  if (unless && answerTo(scenario, unless.need) === unless.is) return null;
  if (served && resolveSetup(scenario, id).setup.serving === "dedicated") return null;
  return {
    need,
    because,
    instead: served ? ownMachine(id) : wayOut && { ...wayOut, values: [{ field: need, value: wayOut.is }] },
  };
}

const ownMachine = (id: ApproachId): Instead => ({
  say: "Run it on your own machines",
  values: [{ field: `${id}.serving`, value: "dedicated" }],
});
