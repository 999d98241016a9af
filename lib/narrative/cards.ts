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
export type Card = {
  readonly title: "The answer" | "Cheaper" | "Better";
  /** Whom it names; for a card that names nobody, why. */
  readonly names: readonly Phrase[];
  /** What it costs, or how much less or more, and what else to know of it, in a few words; null where there is none. */
  readonly figure: Phrase | null;
  readonly note: string;
  /** The whole of it. */
  readonly words: readonly Phrase[];
};
type Said = Omit<Card, "title">;

/** Empty where there is no answer. */
export function cardsOf(evaluation: Evaluation, finding: Finding): readonly Card[] {
  if (!("best" in finding) || finding.rule === "late") return [];
  const rights = rightSharesOf(evaluation);
  return [
    { title: "The answer", ...answerCard(finding, rights) },
    { title: "Cheaper", ...cheaperCard(evaluation, finding, rights) },
    { title: "Better", ...betterCard(evaluation, finding.best, rights) },
  ];
}

type Answered = Extract<Finding, { readonly best: ApproachResult }>;
type Rights = ReadonlyMap<ApproachId, number> | null;

/** ", right in 78% of cases"; empty where it was not measured. */
function rightIn(id: ApproachId, rights: Rights): string {
  const share = rights?.get(id);
  return share === undefined ? "" : `, right in ${shareText(share)} of cases`;
}

/** "right in 78%"; empty where it was not measured. */
const rightNote = (id: ApproachId, rights: Rights): string => rightIn(id, rights).replace(/^, | of cases$/g, "");

/** A card that names nobody. */
const nobody = (names: string, words: string): Said => ({
  names: [text(names)],
  figure: null,
  note: "",
  words: [text(words)],
});

function answerCard(finding: Answered, rights: Rights): Said {
  const { best } = finding;
  const first = capital(name(best.id));
  if (finding.rule !== "close" && finding.rule !== "equal")
    return {
      names: [first],
      figure: total(best),
      note: rightNote(best.id, rights),
      words: [first, text(": "), total(best), text(`${rightIn(best.id, rights)}.`)],
    };
  const { next } = finding;
  const names = [first, text(" or "), name(next.id)];
  return {
    names,
    figure: total(best),
    note: "too close to call",
    words: [...names, text(": too close to call, "), total(best), text(" and "), total(next), text(".")],
  };
}

/** Whoever costs least of those that a limit or a need leaves out, and why it does; or who is dearer for its wrong answers alone. */
function cheaperCard(evaluation: Evaluation, finding: Answered, rights: Rights): Said {
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
  const names = [capital(name(cheaper.id))];
  const less = gap(cheaper, best);
  return {
    names,
    figure: { ...less, text: `${less.text} less` },
    note: out ? "ruled out" : "too late",
    words: [...names, text(": "), less, text(` less${rightIn(cheaper.id, rights)}.`), ...why],
  };
}

function cheaperBeforeWrong(evaluation: Evaluation, best: ApproachResult, rights: Rights): Said {
  const bestUsd = beforeWrongUsd(best);
  const [least] = evaluation.approaches
    .map((each) => ({ each, lessUsd: bestUsd - beforeWrongUsd(each) }))
    .sort((one, other) => other.lessUsd - one.lessUsd);
  if (!least || !(least.lessUsd > 0)) return nobody("Nothing costs less", "Nothing that is priced costs less.");
  const { each, lessUsd } = least;
  const names = [capital(name(each.id))];
  const less = formatUsdSentence(lessUsd);
  return {
    names,
    figure: text(`${less} less`),
    note: "before wrong answers",
    words: [
      ...names,
      text(`: ${less} less before wrong answers${rightIn(each.id, rights)}. With them it costs `),
      gap(best, each),
      text(" more."),
    ],
  };
}

const gap = (
  cheaper: Pick<ApproachResult, "id" | "totalUsd">,
  dearer: Pick<ApproachResult, "id" | "totalUsd">,
): Extract<Phrase, { type: "figure" }> => ({
  type: "figure",
  text: formatUsdSentence(dearer.totalUsd - cheaper.totalUsd),
  why: `difference.${cheaper.id}.${dearer.id}`,
});

/** Of those who are right more often, the one whose further right answers cost least, wrong answers left out of its costs. */
function betterCard(evaluation: Evaluation, best: ApproachResult, rights: Rights): Said {
  const own = rights?.get(best.id);
  if (!rights || own === undefined)
    return evaluation.scenario.isFrozen
      ? nobody("Not known of a frozen link", "This link was frozen without shares of right answers.")
      : nobody(
          "Say under Fit what questions ask for",
          "Say under Fit what most questions ask for, and this says who is right more often.",
        );
  const ways = evaluation.approaches.flatMap((each) => {
    const more = (rights.get(each.id) ?? 0) - own;
    const moreUsd = beforeWrongUsd(each) - beforeWrongUsd(best);
    return more >= 0.0005 ? [{ each, moreUsd, perAnswerUsd: moreUsd / (more * evaluation.queriesServed) }] : [];
  });
  const [way] = ways.sort((one, other) => one.perAnswerUsd - other.perAnswerUsd);
  if (!way)
    return nobody("Nothing is right more often", "Nothing that meets your needs was measured to be right more often.");
  const { each, moreUsd, perAnswerUsd } = way;
  const [more, perAnswer] = [formatUsdSentence(moreUsd), formatUsd(perAnswerUsd)];
  const costs =
    moreUsd > 0
      ? ` It costs ${more} more before wrong answers: ${perAnswer} for each further right answer.`
      : " It costs no more before wrong answers, but misses your limit or is dearer with them.";
  const names = [capital(name(each.id))];
  return {
    names,
    figure: text(moreUsd > 0 ? `${more} more` : rightNote(each.id, rights)),
    note: moreUsd > 0 ? `${perAnswer} a further right answer` : "for no more",
    words: [...names, text(`${rightIn(each.id, rights)}.${costs}`)],
  };
}
