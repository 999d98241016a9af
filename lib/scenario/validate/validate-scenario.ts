import { approaches } from "../../model/approaches";
import type { BoundRule } from "../../model/bind-stage";
import { type ApproachId, approachIds } from "../../model/names";
import { quotedCosts } from "../../model/techniques/request/quoted-costs";
import { runToEnd, type Sliced } from "../../sliced";
import { interpret, type Scenario } from "../read/interpret";
import { errorsIn, givenText, type Issue } from "../read/issue";
import { readLink } from "../read/link";
import { resolveChoice, resolveSetup } from "../resolve/resolve-choice";
import { withIssues } from "../resolve/resolved-once";
import { lengthIssue } from "../write/canonical";
import { absentRemarks } from "./absent-remarks";
import { type ApproachSheet, approachSheetOf } from "./approach-sheet";
import { catalogueRemarks, type Priced } from "./catalogue-remarks";
import { type Instead, type Obstacle, subjectOf } from "./obstacle";
import { obstacleTo } from "./obstacles";
import { oldPriceRemarks } from "./old-prices";
import { type Unmet, unmetNeeds } from "./ruled-out";
import { brokenRule, formatRule, givenFieldsOf } from "./rules";
import { planRemarks, withPlan } from "./stores/store-plans";

/** An approach that is not priced, why, and what to choose instead, if that is known. */
export type Absent = {
  readonly id: ApproachId;
  readonly title: string;
  readonly because: string;
  readonly instead?: Instead;
  readonly endsOn?: string;
};

/** A scenario in which everything that can be refused has been: whatever is made of it refuses nothing more. */
export type ValidatedScenario = {
  /** What is left to use, with every issue there is: of its link, of its texts, and of values that contradict one another. */
  readonly scenario: Scenario;
  /** Of the approaches that are priced, can be had and meet the needs. */
  readonly sheets: readonly ApproachSheet[];
  /** Of those that are priced and can be had, the ones that a need rules out. */
  readonly ruledOut: readonly RuledOut[];
  readonly absent: readonly Absent[];
  /** Those of the absent that can be had up to a day. */
  readonly ended: readonly Ended[];
};

/** An approach that could be had, and the needs that it cannot meet. */
export type RuledOut = { readonly sheet: ApproachSheet; readonly unmet: readonly Unmet[] };

/** An approach that ends before the horizon does. */
export type Ended = { readonly sheet: ApproachSheet; readonly endsOn: string };

export const validateScenario = (scenario: Scenario): ValidatedScenario => runToEnd(validateInSlices(scenario));

/** The scenario of a link, validated. */
export const readScenario = (query: string): ValidatedScenario => validateScenario(interpret(readLink(query)));

/**
 * Checks the conditions between the quantities of each approach, in their sheets, without bills. Values of the user's that
 * contradict one another are refused and named; then what is left is looked at again. Stops after each approach.
 */
export function* validateInSlices(asked: Scenario): Sliced<ValidatedScenario> {
  for (let scenario = asked; ; ) {
    const checked = yield* checkInSlices(scenario);
    const contradiction = checked.map(contradictionIn).find((found) => found !== null);
    if (contradiction) {
      scenario = refuseValues(scenario, contradiction);
      continue;
    }
    const onPlan = withPlan(scenario, sheetsIn(scenario, checked));
    if (!onPlan) return yield* validated(scenario, checked);
    scenario = onPlan;
  }
}

/** One approach by itself, where nothing speaks against it; null otherwise. */
export function possibleSheet(scenario: Scenario, id: ApproachId): ApproachSheet | null {
  const sheet = approachSheetOf(scenario, id);
  if (!sheet || unquoted(sheet) || brokenRule(sheet)) return null;
  const subject = subjectOf(scenario, sheet);
  return subject && obstacleTo(subject) ? null : sheet;
}

type Checked = {
  readonly id: ApproachId;
  /** Null when the scenario does not price the approach. */
  readonly sheet: ApproachSheet | null;
  readonly broken: BoundRule | undefined;
};

/** Of the approaches for which a store that holds too little gives way to its next plan. */
const sheetsIn = (scenario: Scenario, checked: readonly Checked[]): readonly ApproachSheet[] =>
  checked.flatMap(({ id, sheet, broken }) => (sheet && !broken && !isInsisted(scenario, id) ? [sheet] : []));

function* checkInSlices(scenario: Scenario): Sliced<readonly Checked[]> {
  const checked: Checked[] = [];
  for (const id of approachIds) {
    const sheet = approachSheetOf(scenario, id);
    checked.push({ id, sheet, broken: sheet ? brokenRule(sheet) : undefined });
    yield;
  }
  return checked;
}

type Contradiction = { readonly fields: readonly string[]; readonly message: string };

/** A condition that refuses values, where some of them are the user's. */
function contradictionIn({ id, sheet, broken }: Checked): Contradiction | null {
  if (!sheet || broken?.otherwise !== "refuse") return null;
  const fields = givenFieldsOf(sheet, broken);
  if (fields.length === 0) return null;
  // What all share is of no approach.
  const isItsOwn = fields.every((field) => field.startsWith(`${id}.`));
  return { fields, message: isItsOwn ? `${approaches[id].title}: ${broken.message}` : broken.message };
}

function* validated(scenario: Scenario, checked: readonly Checked[]): Sliced<ValidatedScenario> {
  const sheets: ApproachSheet[] = [];
  const absent: Absent[] = [];
  const ended: Ended[] = [];
  const ruledOut: RuledOut[] = [];
  const priced: Priced[] = [];
  const impossible: Absent[] = [];
  for (const { id, sheet, broken } of checked) {
    const unknown = sheet ? unquoted(sheet) : unpriced(scenario, id);
    const subject = sheet && !unknown ? subjectOf(scenario, sheet) : null;
    const obstacle = subject && obstacleTo(subject);
    // What the catalogue knows comes with a way out, so it goes before a rule of the sheet.
    const known = isInsisted(scenario, id) ? null : obstacle;
    const against = unknown ?? known ?? (sheet && broken ? { because: formatRule(sheet, broken) } : null);
    if (against) absent.push({ id, title: approaches[id].title, ...against });
    if (against && !unknown) impossible.push({ id, title: approaches[id].title, ...against });
    if (!against && sheet) {
      const unmet = unmetNeeds(scenario, id);
      if (unmet.length > 0) ruledOut.push({ sheet, unmet });
      else sheets.push(sheet);
    }
    if (sheet && against?.endsOn) ended.push({ sheet, endsOn: against.endsOn });
    if (subject && !against) priced.push({ subject, obstacle });
    yield;
  }
  const tooLong = lengthIssue(scenario);
  const remarks = [
    ...absentRemarks(impossible),
    ...(yield* catalogueRemarks(scenario, priced)),
    ...planRemarks(scenario, sheets),
    ...oldPriceRemarks(scenario, sheets),
    ...(tooLong ? [tooLong] : []),
  ];
  return { scenario: withIssues(scenario, remarks), sheets, ruledOut, absent, ended };
}

const unpriced = (scenario: Scenario, id: ApproachId): Obstacle => ({
  because: resolveSetup(scenario, id).because ?? "Its costs are set to not priced.",
});

const unquoted = (sheet: ApproachSheet): Obstacle | null =>
  isUnquoted(sheet) ? { because: "It is set to quoted costs, and none is given yet." } : null;

/** Whoever knows better than the catalogue says so; a frozen link keeps its word. */
const isInsisted = (scenario: Scenario, id: ApproachId): boolean =>
  scenario.isFrozen || resolveChoice(scenario, "possible", id)?.option.id === "yes";

/** Quoted, but every figure is still the zero that stands for nothing given. A zero the user typed is a figure. */
function isUnquoted({ assembled, resolved }: ApproachSheet): boolean {
  if (assembled.techniques.every((technique) => technique !== quotedCosts)) return false;
  return ["setup", "perQuery", "hosting", "retraining"].every((name) => {
    const { from, range } = resolved(name);
    return from !== "you" && range.high === 0;
  });
}

/** The scenario without some of the user's values; a field that is refused already is said to be once. */
function refuseValues(scenario: Scenario, { fields, message }: Contradiction): Scenario {
  const values = new Map(scenario.values);
  const follows = new Set(scenario.follows);
  const texts = new Map(scenario.texts);
  const refused = new Map(scenario.refused);
  const issues: Issue[] = [...scenario.issues];
  for (const field of fields) {
    const text = texts.get(field) ?? "";
    values.delete(field);
    follows.delete(field);
    texts.delete(field);
    refused.set(field, refused.get(field) ?? text);
    issues.push({ field, code: "does_not_fit", level: "error", message, given: givenText(text) });
  }
  return { ...scenario, values, follows, texts, refused, issues };
}

/**
 * Why a scenario is not answered where nothing may be wrong in it: what could not be read, or else what does not fit. While
 * a text cannot be read another value stands in its place, and what contradicts that one may well be right.
 */
export function refusalsIn({ scenario }: Pick<ValidatedScenario, "scenario">): readonly Issue[] {
  const errors = errorsIn(scenario);
  const unread = errors.filter(({ code }) => code !== "does_not_fit");
  return unread.length > 0 ? unread : errors;
}
