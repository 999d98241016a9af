import type { Step } from "../analysis/quality/path";
import type { ApproachId } from "../model/names";
import { formatUsd, formatUsdSentence } from "../sheet/format";
import { shareText } from "../sheet/share-text";

const learnt: Readonly<Record<ApproachId, string>> = {
  prompting: "Collect real questions with right answers: they test every step after it.",
  longContext: "See which questions the documents answer at all.",
  rag: "Tell questions whose passage is not found from those answered wrongly all the same: only these are for tuning.",
  fineTuning: "See whether the gap closes on questions that were kept out of training.",
  hybrid: "See whether the gap closes on questions that were kept out of training.",
};

/** Of five working days. */
function weekWords(weeks: number): string {
  const [count, unit] = weeks < 1 ? [weeks * 5, "day"] : [weeks, "week"];
  const rounded = Number(count.toPrecision(2));
  return `after ${rounded} ${unit}${rounded === 1 ? "" : "s"}`;
}

/** A step in three sentences: when to go on to it, what it costs, and what is learnt. */
export function pathWords({ id, weeks, setupUsd, monthUsd, spentUsd, rightShare, worthUsd }: Step) {
  const trigger =
    worthUsd === null
      ? "first"
      : worthUsd === 0
        ? "at once: it costs no more"
        : `when a wrong answer costs you more than ${formatUsd(worthUsd)}`;
  return {
    when: `${trigger}, ${weekWords(weeks)}`,
    costs: `${formatUsdSentence(setupUsd)} to set up and ${formatUsdSentence(monthUsd)} a month, right in ${shareText(rightShare)} of cases; ${formatUsdSentence(spentUsd)} spent by then.`,
    learns: learnt[id],
  };
}
