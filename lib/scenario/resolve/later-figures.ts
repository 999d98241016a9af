import { isRetired } from "../../catalog";
import { successorOf, type TuningOffer } from "../../catalog/facts";
import { largestTunedNext, premiumOfNext, type TunedNext, tunedEndsOn, tunedNext } from "../../catalog/tuned-next";
import { approaches } from "../../model/approaches";
import type { Choice, Option } from "../../model/choice";
import { choiceById } from "../../model/choices";
import type { FilledBy } from "../../model/filled-by";
import type { ApproachId } from "../../model/names";
import { fields } from "../../model/registry";
import { monthsBetween } from "../../sheet/calendar";
import type { Change } from "../../stats/range";
import type { Scenario } from "../read/interpret";
import { optionOf } from "../read/options";
import { resolveChoice } from "./resolve-choice";

/** What takes over once a chosen model stops, and on which day. */
type Next = {
  readonly option: Option;
  readonly day: string;
  /** Where it is tuned again. */
  readonly tuned?: TunedNext;
};

/**
 * The model that takes over once a chosen one stops: what the reader says, or else what its provider names. A tuned model ends,
 * unless the reader has it tuned again. None for one that had stopped before the first day.
 */
function nextOf(scenario: Scenario, model: Option, approach: ApproachId | null): Next | undefined {
  const choice = choiceById.get("model");
  if (!choice) return;
  if (approach !== null && approaches[approach].trains) return tunedAgain(scenario, model, approach, choice);
  const { retiresOn: day } = model;
  if (!day || isRetired(model, scenario.starts)) return;
  const asked = resolveChoice(scenario, "successor", approach)?.option.id;
  const id = asked === "named" ? successorOf(model.id) : asked;
  if (id === undefined || id === "none" || id === model.id) return;
  const option = optionOf(choice, approach, id, scenario.starts);
  return option && { option, day };
}

function tunedAgain(scenario: Scenario, model: Option, approach: ApproachId, choice: Choice): Next | undefined {
  const chosen = (name: string) => resolveChoice(scenario, name, approach)?.option.id;
  const asked = chosen("tunedSuccessor") ?? "none";
  if (asked === "none" || chosen("serving") !== "tunedPerToken") return;
  const day = tunedEndsOn(model.retiresOn, chosen("training") === "byToken" ? chosen("tuning") : undefined);
  const tuned = asked === "again" ? largestTunedNext(scenario.starts) : tunedNext(asked, scenario.starts);
  if (!day || !tuned || day <= scenario.starts || tuned.model.id === model.id) return;
  const option = optionOf(choice, approach, tuned.model.id, scenario.starts);
  return option && { option, day, tuned };
}

export const nextModel = (scenario: Scenario, model: Option, approach: ApproachId | null): Option | undefined =>
  nextOf(scenario, model, approach)?.option;

/** The month in which the next model takes over, 1 for the first; 0 where none does. */
export function monthOfMove(scenario: Scenario, model: Option, approach: ApproachId | null): number {
  const next = nextOf(scenario, model, approach);
  return next ? Math.floor(monthsBetween(scenario.starts, next.day)) + 1 : 0;
}

/** Who trains the model that takes over from a tuned one. */
export function nextOffer(scenario: Scenario, approach: ApproachId | null): TuningOffer | undefined {
  const model = resolveChoice(scenario, "model", approach);
  return model && nextOf(scenario, model.option, approach)?.tuned?.offer;
}

type LaterState = NonNullable<Option["later"]>[number] & { readonly tuned?: TunedNext | undefined };

/** A link keeps what was known on the day of its preset, or on its first day if that is later. */
export const isKnown = ({ preset, starts }: Scenario, asOf = ""): boolean => asOf <= preset.date || asOf <= starts;

/** What a record's figures are from later days on: by its own price list, and by the next one's once it has stopped. */
function statesAfter(
  scenario: Scenario,
  choice: string,
  option: Option,
  approach: ApproachId | null,
): readonly LaterState[] {
  const next = nextRecord(scenario, choice, option, approach);
  const known = (states: Option["later"] = []) => states.filter(({ asOf }) => isKnown(scenario, asOf));
  if (!next) return known(option.later);
  const { day, tuned } = next;
  const others = known(next.option.later).map((state) => ({ ...state, tuned }));
  const { values = {} } = others.filter(({ from }) => from <= day).at(-1) ?? next.option;
  return [
    ...known(option.later).filter(({ from }) => from < day),
    { from: day, values, tuned },
    ...others.filter(({ from }) => from > day),
  ];
}

/** What takes the place of a chosen model; of a chosen training provider, who trains what takes its place. */
function nextRecord(scenario: Scenario, choice: string, option: Option, approach: ApproachId | null): Next | undefined {
  if (choice === "model") return nextOf(scenario, option, approach);
  const model = choice === "tuning" ? resolveChoice(scenario, "model", approach) : undefined;
  const next = model && nextOf(scenario, model.option, approach);
  const tuning = choiceById.get("tuning");
  const trainer = next?.tuned && tuning && optionOf(tuning, null, next.tuned.offer.id, scenario.starts);
  return trainer && { option: trainer, day: next.day };
}

/** The keys that go before the usual ones while other choices have given options. */
export const specialKeys = (
  scenario: Scenario,
  { when = [] }: FilledBy,
  approach: ApproachId | null,
): readonly string[] =>
  when.flatMap((each) => (resolveChoice(scenario, each.choice, approach)?.option.id === each.is ? each.keys : []));

/** What a premium on the base price is where it comes from the catalogue; undefined where it is the reader's own. */
export type PremiumOf = (name: string) => number | undefined;

/**
 * The premium of the first tuned model stays on the base price, so the price of the next one is written over it: the product is
 * what the next one costs. A premium of the reader's own holds for the next one too.
 */
function overPremium(key: string, tuned: TunedNext | undefined, premiumOf: PremiumOf, starts: string): number {
  if (!tuned || key === "cacheStorageUsdPerMTokHour") return 1;
  const isAnswer = /output/i.test(key);
  const now = premiumOf(isAnswer ? "tunedOutputPremium" : "tunedInputPremium");
  if (!now) return 1;
  return premiumOfNext(tuned, isAnswer ? "outputUsdPerMTok" : "inputUsdPerMTok", starts) / now;
}

/** The changes of one figure of a chosen record. */
export function changesOf(
  scenario: Scenario,
  filledBy: FilledBy,
  approach: ApproachId | null,
  option: Option,
  first: number,
  premiumOf: PremiumOf,
): readonly Change[] {
  const { choice, keys, otherwise, missing } = filledBy;
  const special = specialKeys(scenario, filledBy, approach);
  const followed = otherwise === undefined ? undefined : fields.get(otherwise);
  const instead = followed?.type === "quantity" ? (followed.quantity.filledBy?.keys ?? []) : [];
  const changes: Change[] = [];
  for (const { from, values, tuned } of statesAfter(scenario, choice, option, approach)) {
    const key = [...special, ...keys, ...instead].find((each) => values[each] !== undefined);
    const listed = key === undefined ? missing : values[key];
    const to = listed && key ? listed * overPremium(key, tuned, premiumOf, scenario.starts) : listed;
    if (to !== undefined && to !== (changes.at(-1)?.to ?? first)) changes.push({ from, to });
  }
  return changes;
}
