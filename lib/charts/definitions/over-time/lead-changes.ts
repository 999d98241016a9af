import { leadingPair } from "../../../analysis/break-even/leading-pair";
import { lowerFirst } from "../../../sheet/explain";
import { joinWords } from "../../../sheet/words";
import type { Mark } from "../../kinds/lines/spec";
import { type ChartInput, resultOf } from "../shared/input";

export type LeadChange = { readonly month: number; readonly ahead: boolean };

/** More dots than this are drawn, but only the first and the last are labelled. */
const maxLabels = 4;

/** The month-ends at which the cheapest gets ahead of the runner-up or falls behind it. A lead from the start is no change. */
export function leadChanges(input: ChartInput): LeadChange[] {
  const pair = leadingPair(input);
  if (!pair || !input.runnerUp || pair.payback.equal) return [];
  const cheapestChallenges = pair.challenger === input.cheapest;
  const changes = pair.payback.changes.map(({ month, ahead }) => ({
    month,
    ahead: cheapestChallenges ? ahead : !ahead,
  }));
  const [first, ...rest] = changes;
  return first && first.ahead === startsAhead(input) ? rest : changes;
}

function startsAhead(input: ChartInput): boolean {
  const [own = 0] = resultOf(input, input.cheapest).cumulativeUsd;
  const [other = 0] = resultOf(input, input.runnerUp ?? input.cheapest).cumulativeUsd;
  return own <= other;
}

/** A dot at every change of the lead, on the line of the cheapest. */
export function changeMarks(input: ChartInput): Mark[] {
  const changes = leadChanges(input);
  const { cumulativeUsd } = resultOf(input, input.cheapest);
  return changes.map(({ month }, index) => ({
    kind: "dot",
    id: input.cheapest,
    x: month,
    y: cumulativeUsd[month] ?? 0,
    label: isLabelled(index, changes.length) ? `${changeName(changes, index)}, month ${month}` : "",
    between: [input.cheapest, input.runnerUp ?? input.cheapest],
  }));
}

function isLabelled(index: number, count: number): boolean {
  return count <= maxLabels || index === 0 || index === count - 1;
}

function changeName(changes: readonly LeadChange[], index: number): string {
  if (!changes[index]?.ahead) return "behind";
  if (index === changes.length - 1) return changes.length === 1 ? "break-even" : "ahead for good";
  return changes.slice(0, index).some(({ ahead }) => ahead) ? "ahead again" : "first ahead";
}

/** How the lead between the two cheapest moves, in one sentence; empty when there is no second one. */
export function changeSentence(input: ChartInput): string {
  if (!input.runnerUp) return "";
  if (leadingPair(input)?.payback.equal) return "";
  const own = lowerFirst(resultOf(input, input.cheapest).title);
  const other = lowerFirst(resultOf(input, input.runnerUp).title);
  const changes = leadChanges(input);
  const [first] = changes;
  if (!first && !startsAhead(input)) return "";
  if (!first) return `Against ${other}, ${own} costs no more at the end of any month.`;
  if (changes.length === 1) return `Against ${other}, ${own} breaks even at the end of month ${first.month}.`;
  if (changes.length > maxLabels) {
    const last = changes.at(-1) ?? first;
    return `Against ${other}, the lead changes ${changes.length} times; ${own} is ahead for good from month ${last.month}.`;
  }
  const steps = changes.map(({ month }, index) => `${changeName(changes, index)} in month ${month}`);
  return `Against ${other}, ${own} is ${joinWords(steps)}.`;
}
