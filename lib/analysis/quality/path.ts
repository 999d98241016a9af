import type { ApproachId } from "../../model/names";
import { withText } from "../../scenario/read/interpret";
import { meanOf } from "../../scenario/text/quantity-text";
import { figureIn } from "../../scenario/validate/approach-sheet";
import { canonicalLink } from "../../scenario/write/canonical";
import { dayAfterDays } from "../../sheet/calendar";
import type { ApproachResult } from "../break-even/types";
import { type Evaluation, pricedCase } from "../evaluation/evaluate-scenario";
import { readyWeeks } from "./ready-in";
import { beforeWrongUsd } from "./right-answers";
import { rightSharesOf } from "./right-shares";

/** A step on the way: who answers from then on, and what it took to get there. */
export type Step = {
  readonly id: ApproachId;
  /** Weeks from the first day until it answers, the steps before included, and the day on which it does, YYYY-MM-DD. */
  readonly weeks: number;
  readonly day: string;
  readonly setupUsd: number;
  /** What it costs a month, wrong answers left out. */
  readonly monthUsd: number;
  /** Spent by then: all set-ups, and what the step before costs while this one is built. */
  readonly spentUsd: number;
  readonly rightShare: number;
  /** What a wrong answer must cost so that it pays to go on to this step; 0 where it costs no more, null for the first. */
  readonly worthUsd: number | null;
  /**
   * Where a wrong answer has a price: the share of all answers that must be wrong before this step and right after it for it
   * to pay. Null where there is no price, or it is the first.
   */
  readonly gapShare: number | null;
  /** This step and those before it, without the others. */
  readonly link: string;
};

type Priced = Omit<ApproachResult, "curve">;

const weeksInMonth = 730 / 168;
const daysInWeek = 7;

/**
 * From the approach that is set up for least on to those that are right more often, by what a wrong answer must cost so that
 * going on pays. Empty where shares of right answers are not known, or one step is all there is.
 */
export function pathOf(evaluation: Evaluation): readonly Step[] {
  const rights = rightSharesOf(evaluation);
  if (!rights) return [];
  const begun = evaluation.ruledOut.flatMap(({ id, result }) => (id === "prompting" ? [result] : []));
  const known = [...begun, ...evaluation.approaches]
    .filter(({ id }) => rights.has(id))
    .sort((one, other) => one.setupUsd - other.setupUsd);
  const taken = worthTaking(known, rights);
  const steps: Step[] = [];
  taken.forEach(({ id }, index) => {
    steps.push(stepOf(evaluation, taken.slice(0, index + 1), rights.get(id) as number, steps.at(-1)));
  });
  return steps.length > 1 ? steps : [];
}

/** Those that are right more often than the one before, without any that never pays before the next one does. */
function worthTaking(known: readonly Priced[], rights: ReadonlyMap<ApproachId, number>): readonly Priced[] {
  const right = ({ id }: Priced): number => rights.get(id) as number;
  const worth = (from: Priced, to: Priced) => (beforeWrongUsd(to) - beforeWrongUsd(from)) / (right(to) - right(from));
  const taken: Priced[] = [];
  for (const each of known) {
    const last = taken.at(-1);
    if (last && right(each) - right(last) < 0.0005) continue;
    for (;;) {
      const [first, second] = [taken.at(-2), taken.at(-1)];
      if (!first || !second || worth(first, second) < worth(second, each)) break;
      taken.pop();
    }
    taken.push(each);
  }
  return taken;
}

function stepOf(evaluation: Evaluation, taken: readonly Priced[], rightShare: number, before: Step | undefined): Step {
  const { scenario, horizonMonths, queriesServed } = evaluation;
  const [last, here] = [taken.at(-2), taken.at(-1) as Priced];
  const ownWeeks = meanOf(readyWeeks(scenario, here.id));
  const weeks = (before?.weeks ?? 0) + ownWeeks;
  const fewerWrong = before ? (rightShare - before.rightShare) * queriesServed : 0;
  const moreUsd = last ? beforeWrongUsd(here) - beforeWrongUsd(last) : 0;
  return {
    id: here.id,
    weeks,
    day: dayAfterDays(scenario.starts, weeks * daysInWeek),
    setupUsd: here.setupUsd,
    monthUsd: (beforeWrongUsd(here) - here.setupUsd) / horizonMonths,
    spentUsd: (before?.spentUsd ?? 0) + here.setupUsd + (before ? (before.monthUsd * ownWeeks) / weeksInMonth : 0),
    rightShare,
    worthUsd: before ? Math.max(0, moreUsd / fewerWrong) : null,
    gapShare: before ? gapShareOf(evaluation, here.id, moreUsd) : null,
    link: linkTo(
      evaluation,
      taken.map(({ id }) => id),
    ),
  };
}

/** The scenario with these approaches alone. */
function linkTo({ scenario, approaches, ruledOut }: Evaluation, ids: readonly ApproachId[]): string {
  const others = [...approaches, ...ruledOut].map(({ id }) => id).filter((id) => !ids.includes(id));
  return canonicalLink(others.reduce((found, id) => withText(found, `${id}.basis`, "absent"), scenario));
}

/** So many answers more must be right, at the price that a wrong one has. */
function gapShareOf(evaluation: Evaluation, id: ApproachId, moreUsd: number): number | null {
  const sheet = pricedCase(evaluation, id);
  const priceUsd = sheet?.quantities.has("rightShare") ? figureIn(sheet, "wrongCost", "USD/query") : 0;
  const answers = priceUsd * evaluation.queriesServed;
  return answers > 0 ? Math.max(0, moreUsd / answers) : null;
}
