import type { ApproachId } from "../../model/names";
import { withText } from "../../scenario/read/interpret";
import { figureIn } from "../../scenario/validate/approach-sheet";
import { canonicalLink } from "../../scenario/write/canonical";
import type { ApproachResult } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { beforeWrongUsd } from "./right-answers";
import { rightSharesOf } from "./right-shares";

/** A step on the way: who answers from then on, and what it took to get there. */
export type Step = {
  readonly id: ApproachId;
  /** Weeks of one person's work from the first day until it answers, the steps before included. */
  readonly weeks: number;
  readonly setupUsd: number;
  /** What it costs a month, wrong answers left out. */
  readonly monthUsd: number;
  /** Spent by then: all set-ups, and what the step before costs while this one is built. */
  readonly spentUsd: number;
  readonly rightShare: number;
  /** What a wrong answer must cost so that it pays to go on to this step; 0 where it costs no more, null for the first. */
  readonly worthUsd: number | null;
  /** This step and those before it, without the others. */
  readonly link: string;
};

type Priced = Omit<ApproachResult, "curve">;

const hoursInWeek = 40;
const weeksInMonth = 730 / 168;

/**
 * From the approach that is set up for least on to those that are right more often, by what a wrong answer must cost so that
 * going on pays. Empty where shares of right answers or hours of work are not known, or one step is all there is.
 */
export function pathOf(evaluation: Evaluation): readonly Step[] {
  const rights = rightSharesOf(evaluation);
  if (!rights) return [];
  const begun = evaluation.ruledOut.flatMap(({ id, result }) => (id === "prompting" ? [result] : []));
  const known = [...begun, ...evaluation.approaches]
    .filter(({ id }) => rights.has(id) && hoursOf(evaluation, id) !== null)
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
  const { horizonMonths, queriesServed } = evaluation;
  const [last, here] = [taken.at(-2), taken.at(-1) as Priced];
  const weeks = (hoursOf(evaluation, here.id) ?? 0) / hoursInWeek;
  const fewerWrong = before ? (rightShare - before.rightShare) * queriesServed : 0;
  const moreUsd = last ? beforeWrongUsd(here) - beforeWrongUsd(last) : 0;
  return {
    id: here.id,
    weeks: (before?.weeks ?? 0) + weeks,
    setupUsd: here.setupUsd,
    monthUsd: (beforeWrongUsd(here) - here.setupUsd) / horizonMonths,
    spentUsd: (before?.spentUsd ?? 0) + here.setupUsd + (before ? (before.monthUsd * weeks) / weeksInMonth : 0),
    rightShare,
    worthUsd: before ? Math.max(0, moreUsd / fewerWrong) : null,
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

/** Hours to build an approach; null where it is quoted. */
function hoursOf({ baseCases, ruledOut }: Evaluation, id: ApproachId): number | null {
  const sheet = baseCases.get(id) ?? ruledOut.find((each) => each.id === id)?.baseCase;
  return sheet?.quantities.has("buildHours") ? figureIn(sheet, "buildHours", "h") : null;
}
