import type { Step } from "../analysis/quality/path";
import type { ApproachId } from "../model/names";
import { monthOfDay } from "../sheet/calendar";
import { formatCount, formatUsd, formatUsdSentence } from "../sheet/format";
import { shareText } from "../sheet/share-text";
import { onceIn } from "./once-in";
import { weeksText } from "./weeks-text";

const learnt: Readonly<Record<ApproachId, string>> = {
  prompting: "Collect real questions with right answers: they test every step after it.",
  longContext: "See which questions the documents answer at all.",
  rag: "Tell questions whose passage is not found from those answered wrongly all the same: only these are for tuning.",
  fineTuning: "See whether the gap closes on questions that were kept out of training.",
  hybrid: "See whether the gap closes on questions that were kept out of training.",
};

/** When to go on to a step, by what is measured at the one before. */
function triggerOf({ worthUsd, gapShare }: Step): string {
  if (worthUsd === null) return "first";
  if (worthUsd === 0) return "at once: it costs no more";
  if (gapShare === null) return `when a wrong answer costs you more than ${formatUsd(worthUsd)}`;
  const once = onceIn(gapShare);
  const often = once === null ? `${shareText(gapShare)} of answers are` : `one answer in ${formatCount(once)} is`;
  return `when more than ${often} wrong that it gets right`;
}

/** A step in three sentences: when to go on to it, what it costs, and what is learnt. */
export function pathWords(step: Step) {
  const { id, weeks, day, setupUsd, monthUsd, spentUsd, rightShare } = step;
  return {
    month: monthOfDay(day),
    when: `${triggerOf(step)}; it answers after ${weeksText({ low: weeks, high: weeks })}`,
    costs: `${formatUsdSentence(setupUsd)} to set up and ${formatUsdSentence(monthUsd)} a month, right in ${shareText(rightShare)} of cases; ${formatUsdSentence(spentUsd)} spent by then.`,
    learns: learnt[id],
  };
}
