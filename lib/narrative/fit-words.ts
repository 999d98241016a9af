import type { ApproachResult } from "../analysis/break-even/types";
import type { Evaluation, RuledOutResult } from "../analysis/evaluation/evaluate-scenario";
import { formatUsdSentence } from "../sheet/format";
import { cheapestRuledOut, type Finding } from "./finding";
import { capital, name, type Phrase, text } from "./phrase";

export const total = ({ id, totalUsd }: Pick<ApproachResult, "id" | "totalUsd">): Phrase => ({
  type: "figure",
  text: formatUsdSentence(totalUsd),
  why: `${id}.total`,
});

/** "ruled out: the model has never read your documents.", and how many more needs it cannot meet. */
export function ruledOutWords({ unmet: [first, ...more] }: Pick<RuledOutResult, "unmet">): string {
  const others =
    more.length === 0
      ? ""
      : ` ${more.length === 1 ? "Another need rules" : `${more.length} other needs rule`} it out too.`;
  return `ruled out: ${first?.because ?? ""}${others}`;
}

/** The cheapest where a need rules some out, and the cheaper one that it rules out. */
export function fitWords({ best, next, isLimited, passedOver }: Extract<Finding, { readonly rule: "fit" }>) {
  const said = { end: [text(".")], more: passedOver ? passedOverWords(best, passedOver) : [] };
  if (!next) {
    const meets = ` meets your needs${isLimited ? " in time" : ""}, at `;
    return { clause: [text("only "), name(best.id), text(meets), total(best)], ...said };
  }
  const gap: Phrase = {
    type: "figure",
    text: formatUsdSentence(next.totalUsd - best.totalUsd),
    why: `difference.${best.id}.${next.id}`,
  };
  const against = [text(", "), gap, text(" less than "), name(next.id)];
  return {
    clause: [text("the cheapest that meets your needs is "), name(best.id), text(" at "), total(best), ...against],
    ...said,
  };
}

/** "Prompting costs $1,604 less, but it is ruled out: …" */
const passedOverWords = (best: ApproachResult, { id, result, unmet }: RuledOutResult): readonly Phrase[] => [
  text(" "),
  capital(name(id)),
  text(" costs "),
  { type: "figure", text: formatUsdSentence(best.totalUsd - result.totalUsd), why: `difference.${id}.${best.id}` },
  text(` less, but is ${ruledOutWords({ unmet })}`),
];

/** What is added to any other finding: the cheaper one that a need rules out. */
export function alsoRuledOut(evaluation: Evaluation, finding: Finding): readonly Phrase[] {
  if (!("best" in finding) || finding.rule === "fit") return [];
  const passedOver = cheapestRuledOut(evaluation, finding.best.totalUsd);
  return passedOver ? passedOverWords(finding.best, passedOver) : [];
}

export const unfitWords = ({ cheapest }: Extract<Finding, { readonly rule: "unfit" }>) => ({
  clause: [text("no approach meets your needs")],
  end: [text(".")],
  more: [
    text(" "),
    capital(name(cheapest.id)),
    text(", the cheapest at "),
    total(cheapest.result),
    text(`, is ${ruledOutWords(cheapest)}`),
  ],
});
