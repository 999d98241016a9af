import type { ApproachResult } from "../analysis/break-even/types";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { beforeWrongUsd } from "../analysis/quality/right-answers";
import { rightSharesOf } from "../analysis/quality/right-shares";
import type { ApproachId } from "../model/names";
import { formatUsd, formatUsdSentence } from "../sheet/format";
import { shareText } from "../sheet/share-text";
import { cheapestRuledOut, type Finding } from "./finding";
import { ruledOutWords, total } from "./fit-words";
import { overWords } from "./limit-words";
import { capital, name, type Phrase, text } from "./phrase";

/** The answer, a cheaper one with what is given up, and a better one with what each further right answer costs. */
export type Card = { readonly title: "The answer" | "Cheaper" | "Better"; readonly words: readonly Phrase[] };

/** Empty where there is no answer. */
export function cardsOf(evaluation: Evaluation, finding: Finding): readonly Card[] {
  if (!("best" in finding) || finding.rule === "late") return [];
  const rights = rightSharesOf(evaluation);
  return [
    { title: "The answer", words: answerWords(finding, rights) },
    { title: "Cheaper", words: cheaperWords(evaluation, finding, rights) },
    { title: "Better", words: betterWords(evaluation, finding.best, rights) },
  ];
}

type Answered = Extract<Finding, { readonly best: ApproachResult }>;
type Rights = ReadonlyMap<ApproachId, number> | null;

/** ", right in 78% of cases"; empty where it was not measured. */
function rightIn(id: ApproachId, rights: Rights): string {
  const share = rights?.get(id);
  return share === undefined ? "" : `, right in ${shareText(share)} of cases`;
}

function answerWords(finding: Answered, rights: Rights): readonly Phrase[] {
  const { best } = finding;
  const first = capital(name(best.id));
  if (finding.rule !== "close" && finding.rule !== "equal")
    return [first, text(": "), total(best), text(`${rightIn(best.id, rights)}.`)];
  const { next } = finding;
  return [
    first,
    text(" or "),
    name(next.id),
    text(": too close to call, "),
    total(best),
    text(" and "),
    total(next),
    text("."),
  ];
}

/** Whoever costs least of those that a limit or a need leaves out, and why it does; or who is dearer for its wrong answers alone. */
function cheaperWords(evaluation: Evaluation, finding: Answered, rights: Rights): readonly Phrase[] {
  const { best } = finding;
  const late = finding.rule === "budget" ? finding : null;
  const out = cheapestRuledOut(evaluation, late?.cheapest.totalUsd ?? best.totalUsd);
  const cheaper = out?.result ?? late?.cheapest;
  if (!cheaper) return cheaperBeforeWrong(evaluation, best, rights);
  const why = out
    ? [text(` It is ${ruledOutWords(out)}`)]
    : late
      ? [text(" But "), ...overWords(late.late), text(".")]
      : [];
  const less = [gap(cheaper, best), text(` less${rightIn(cheaper.id, rights)}.`)];
  return [capital(name(cheaper.id)), text(": "), ...less, ...why];
}

function cheaperBeforeWrong(evaluation: Evaluation, best: ApproachResult, rights: Rights): readonly Phrase[] {
  const bestUsd = beforeWrongUsd(best);
  const [least] = evaluation.approaches
    .map((each) => ({ each, lessUsd: bestUsd - beforeWrongUsd(each) }))
    .sort((one, other) => other.lessUsd - one.lessUsd);
  if (!least || !(least.lessUsd > 0)) return [text("Nothing that is priced costs less.")];
  const { each, lessUsd } = least;
  return [
    capital(name(each.id)),
    text(`: ${formatUsdSentence(lessUsd)} less before wrong answers${rightIn(each.id, rights)}. With them it costs `),
    gap(best, each),
    text(" more."),
  ];
}

const gap = (
  cheaper: Pick<ApproachResult, "id" | "totalUsd">,
  dearer: Pick<ApproachResult, "id" | "totalUsd">,
): Phrase => ({
  type: "figure",
  text: formatUsdSentence(dearer.totalUsd - cheaper.totalUsd),
  why: `difference.${cheaper.id}.${dearer.id}`,
});

/** Of those who are right more often, the one whose further right answers cost least, wrong answers left out of its costs. */
function betterWords(evaluation: Evaluation, best: ApproachResult, rights: Rights): readonly Phrase[] {
  const own = rights?.get(best.id);
  if (!rights || own === undefined)
    return [
      text(
        evaluation.scenario.isFrozen
          ? "This link was frozen without shares of right answers."
          : "Say under Fit what most questions ask for, and this says who is right more often.",
      ),
    ];
  const ways = evaluation.approaches.flatMap((each) => {
    const more = (rights.get(each.id) ?? 0) - own;
    const moreUsd = beforeWrongUsd(each) - beforeWrongUsd(best);
    return more >= 0.0005 ? [{ each, moreUsd, perAnswerUsd: moreUsd / (more * evaluation.queriesServed) }] : [];
  });
  const [way] = ways.sort((one, other) => one.perAnswerUsd - other.perAnswerUsd);
  if (!way) return [text("Nothing that meets your needs was measured to be right more often.")];
  const { each, moreUsd, perAnswerUsd } = way;
  const costs =
    moreUsd > 0
      ? ` It costs ${formatUsdSentence(moreUsd)} more before wrong answers: ${formatUsd(perAnswerUsd)} for each further right answer.`
      : " It costs no more before wrong answers, but misses your limit or is dearer with them.";
  return [capital(name(each.id)), text(`${rightIn(each.id, rights)}.${costs}`)];
}
