import type { Dispatch } from "react";
import type { Action } from "@/components/calculator/state";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { answeredNeeds } from "@/lib/narrative/needs-words";
import { NeedRow } from "./need-row";

type NeedsSectionProps = { readonly evaluation: Evaluation; readonly dispatch: Dispatch<Action> };

/** The articles' checklists, asked in plain words: what an answer rules out, and what it speaks for. */
export function NeedsSection({ evaluation, dispatch }: NeedsSectionProps) {
  return (
    <section className="needs" aria-labelledby="needs-heading">
      <h3 id="needs-heading">What you need</h3>
      <p className="section-note">
        A need rules out only what no work removes. Everything else speaks for or against, with its reason; nothing is
        scored.
      </p>
      <div className="needs-list">
        {answeredNeeds(evaluation).map((need) => (
          <NeedRow key={need.id} need={need} onAnswer={(option) => dispatch({ type: "choose", id: need.id, option })} />
        ))}
      </div>
    </section>
  );
}
