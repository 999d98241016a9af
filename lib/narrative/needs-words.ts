import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { approaches } from "../model/approaches";
import type { ApproachId } from "../model/names";
import type { Leaning } from "../model/needs/leaning";
import { leanings } from "../model/needs/leanings";
import { unsaid } from "../model/needs/need";
import { needs } from "../model/needs/needs";
import { answerTo } from "../scenario/validate/ruled-out";
import { joinWords } from "../sheet/words";

/** A question, what was answered, and what that means; `says` is empty where nothing was answered. */
export type AnsweredNeed = {
  readonly id: string;
  readonly title: string;
  readonly answer: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  /** Those it rules out, by why. */
  readonly rulesOut: readonly { readonly ids: readonly ApproachId[]; readonly because: string }[];
  readonly leaning: (Leaning & { readonly says: string }) | null;
};

const names = (ids: readonly ApproachId[]): string => joinWords(ids.map((id) => approaches[id].inSentence));

/** "Speaks for RAG and hybrid, against prompting." */
export function leaningWords({ for: gaining, against }: Pick<Leaning, "for" | "against">): string {
  const parts = [
    ...(gaining.length > 0 ? [`for ${names(gaining)}`] : []),
    ...(against.length > 0 ? [`against ${names(against)}`] : []),
  ];
  return parts.length === 0 ? "Speaks for none and against none." : `Speaks ${parts.join(", ")}.`;
}

function byReason(all: readonly { readonly id: ApproachId; readonly because: string }[]): AnsweredNeed["rulesOut"] {
  const reasons = [...new Set(all.map(({ because }) => because))];
  return reasons.map((reason) => ({
    ids: all.flatMap(({ id, because }) => (because === reason ? [id] : [])),
    because: reason,
  }));
}

/** Every question in the order in which it is asked. */
export const answeredNeeds = (evaluation: Evaluation): readonly AnsweredNeed[] =>
  needs.map(({ id, title, answers }) => {
    const answer = answerTo(evaluation.scenario, id);
    const leaning = leanings.find(({ need, when }) => need === id && when === answer);
    return {
      id,
      title,
      answer,
      options: [{ id: unsaid, title: "Not said" }, ...answers],
      rulesOut: byReason(
        evaluation.ruledOut.flatMap((each) =>
          each.unmet.flatMap(({ need, because }) => (need === id ? [{ id: each.id, because }] : [])),
        ),
      ),
      leaning: leaning ? { ...leaning, says: leaningWords(leaning) } : null,
    };
  });
