import { FieldButton } from "@/components/answer/field-button";
import { Phrases } from "@/components/answer/phrases";
import type { Action } from "@/components/calculator/state";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { Latency, Limit } from "@/lib/analysis/latency/types";
import { budgetWords, limitWords } from "@/lib/narrative/limit-words";
import { timeSplitWords } from "@/lib/narrative/time-split-words";
import { LimitBox } from "./limit-box";

type LimitVerdictProps = {
  readonly latency: Latency;
  readonly evaluation: Evaluation;
  readonly dispatch: (action: Action) => void;
};

/** Which approach to take under the limits, what the limits are, and a box to set one. */
export function LimitVerdict({ latency, evaluation, dispatch }: LimitVerdictProps) {
  const { product, limits } = latency.budget;
  const verdict = budgetWords(evaluation, latency);
  return (
    <div className="latency-verdict">
      <p className="latency-answer">
        {verdict.length > 0 ? <Phrases phrases={verdict} /> : "No limit is set, so every approach is fast enough."}
      </p>
      {latency.split && (
        <p className="latency-split">
          <Phrases phrases={timeSplitWords(latency.split)} />
        </p>
      )}
      <div className="latency-settings">
        <dl className="latency-limits">
          <div>
            <dt>
              <FieldButton field="firstTokenBudget">First token within</FieldButton>
            </dt>
            <dd>{limitText(limits.firstToken)}</dd>
          </div>
          <div>
            <dt>
              <FieldButton field="fullAnswerBudget">Whole answer within</FieldButton>
            </dt>
            <dd>{limitText(limits.fullAnswer)}</dd>
          </div>
          <div>
            <dt>
              <FieldButton field="product">Kind of product</FieldButton>
            </dt>
            <dd>{product}</dd>
          </div>
        </dl>
        <LimitBox preset={evaluation.scenario.preset.id} dispatch={dispatch} />
      </div>
    </div>
  );
}

const limitText = (limit: Limit | null): string => (limit ? limitWords(limit) : "no limit");
