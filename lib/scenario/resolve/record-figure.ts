import type { Option, Sourced } from "../../model/choice";
import { choiceById } from "../../model/choices";
import type { FilledBy } from "../../model/filled-by";
import type { ApproachId } from "../../model/names";
import { assumedP95 } from "../../stats/shifted-lognormal";
import type { Scenario } from "../read/interpret";
import { optionOf } from "../read/options";
import { timingFigure } from "../read/timing";
import { monthOfMove, nextOffer, specialKeys } from "./later-figures";
import { resolveChoice } from "./resolve-choice";
import { fromRange, fromRecord, type ResolvedInput, spreadOrigin } from "./resolved-input";

/** What a chosen record gives for a quantity; undefined where it has no such figure and nothing stands for it. */
export function recordFigure(
  scenario: Scenario,
  filledBy: FilledBy,
  option: Option,
  approach: ApproachId | null,
  field: string,
): ResolvedInput | undefined {
  const { keys, dividedBy, otherwise, missing, timing } = filledBy;
  if (filledBy.range) return rangeOf(option, filledBy.range === "own" ? approach : filledBy.range, field);
  if (filledBy.monthOfMove) return fromRecord(option, monthOfMove(scenario, option, approach), field);
  const special = specialKeys(scenario, filledBy, approach);
  if (filledBy.ofNext) return fromNext(scenario, option, [...special, ...keys], approach, field);
  if (timing) return fillTime(scenario, filledBy, timing, [...special, ...keys], option, field);
  const found = sourcedFigure(option, [...special, ...keys]);
  if (!found && otherwise) return;
  if (!found) return missing === undefined ? undefined : fromRecord(option, missing, field, "The record lists none.");
  const { figure } = found;
  if (!dividedBy) return fromRecord(found.source, figure, field);
  const over = firstFigure(pairedWith(scenario, filledBy, dividedBy, approach), dividedBy.keys);
  return over
    ? fromRecord(option, figure / over, field, dividedBy.says)
    : fromRecord(option, missing ?? 1, field, "The record it is compared with has no such figure.");
}

/** What the provider lists that trains the model which takes over; 0 where none does. */
function fromNext(
  scenario: Scenario,
  option: Option,
  keys: readonly string[],
  approach: ApproachId | null,
  field: string,
): ResolvedInput {
  const offer = nextOffer(scenario, approach);
  const choice = offer && choiceById.get("tuning");
  const next = choice && optionOf(choice, null, offer.id, scenario.starts);
  return fromRecord(next ?? option, firstFigure(next, keys) ?? 0, field);
}

/** A range of the option, of a share. */
function rangeOf(option: Option, name: string | null, field: string): ResolvedInput | undefined {
  const text = name === null ? undefined : option.ranges?.[name];
  return text === undefined ? undefined : fromRange(option, text, field);
}

/**
 * The record a ratio is taken against. A preset's tuned price belongs to the preset's model: when only the model is
 * changed, the premium stays what it was.
 */
function pairedWith(
  scenario: Scenario,
  filledBy: FilledBy,
  { choice, ofPreset }: NonNullable<FilledBy["dividedBy"]>,
  approach: ApproachId | null,
): Option | undefined {
  const chosen = resolveChoice(scenario, filledBy.choice, approach);
  const isYours = !ofPreset && chosen !== undefined && scenario.options.has(chosen.field);
  return resolveChoice(isYours ? scenario : { ...scenario, options: new Map() }, choice, approach)?.option;
}

/** A time that goes with the chosen record. */
function fillTime(
  scenario: Scenario,
  { missing, assumesSpread }: FilledBy,
  timing: string,
  keys: readonly string[],
  option: Option,
  field: string,
): ResolvedInput | undefined {
  const { id } = option.follows ? (resolveChoice(scenario, option.follows, null)?.option ?? option) : option;
  const found = timingFigure(timing, id, keys, scenario.starts);
  const remark = option.id === "none" ? undefined : "The record lists none.";
  if (!found) return missing === undefined ? undefined : fromRecord(option, missing, field, remark);
  const value = assumesSpread ? assumedP95(found.value) : found.value;
  return {
    range: { low: value, high: value },
    origin: { ...(assumesSpread ? spreadOrigin(found.origin) : found.origin), field },
    from: "catalogue",
    field,
    drawnAs: field,
  };
}

const firstFigure = (option: Option | undefined, keys: readonly string[]): number | undefined =>
  option && sourcedFigure(option, keys)?.figure;

/** The first figure there is, in the record or besides it, with where it comes from. */
function sourcedFigure(option: Option, keys: readonly string[]): { figure: number; source: Sourced } | undefined {
  for (const key of keys)
    for (const source of [option, ...(option.also ?? [])]) {
      const figure = source.values?.[key];
      if (figure !== undefined) return { figure, source };
    }
  return;
}
