import { ApproachName } from "@/components/answer/approach-name";
import { Figure } from "@/components/answer/figure";
import type { Action } from "@/components/calculator/state";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { ApproachLatency, Latency, Over } from "@/lib/analysis/latency/types";
import { limitWords, measureWords } from "@/lib/narrative/limit-words";
import { formatMonths, formatMs } from "@/lib/sheet/format";
import { Remedies } from "./remedies";

type OverLimitProps = {
  readonly latency: Latency;
  /** The answer that the times belong to. */
  readonly evaluation: Evaluation;
  readonly dispatch: (action: Action) => void;
};

/** Every approach over a limit: by how much, what alone would bring it inside, and a way to leave it out. */
export function OverLimit({ latency, evaluation: { scenario, horizonMonths }, dispatch }: OverLimitProps) {
  const late = latency.approaches.filter(({ over }) => over.length > 0);
  if (late.length === 0) return null;
  return (
    <section className="over-limit" aria-labelledby="over-limit-heading">
      <h3 id="over-limit-heading">Over the limit</h3>
      <ul>
        {late.map((approach) => (
          <li key={approach.id} data-approach={approach.id}>
            <div className="over-limit-head">
              <ApproachName id={approach.id} title={approach.title} />
              <button
                type="button"
                className="quiet-button js-only"
                aria-label={`Rule out ${approach.title}`}
                onClick={() => dispatch({ type: "choose", id: `${approach.id}.basis`, option: "absent" })}
              >
                Rule out
              </button>
            </div>
            {approach.over.map((over) => (
              <p key={over.measure}>
                <OverText approach={approach} over={over} />
              </p>
            ))}
            <Remedies
              approach={approach}
              scenario={scenario}
              months={formatMonths(horizonMonths)}
              dispatch={dispatch}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type OverTextProps = { readonly approach: ApproachLatency; readonly over: Over };

function OverText({ approach, over: { measure, limit, ms } }: OverTextProps) {
  const until = `Until ${measureWords[measure]}:`;
  if (ms === null) return `${until} unstable, the machines are too full at the peak for any time to hold.`;
  return (
    <>
      {until} <Figure why={`${approach.id}.time.${measure}.${limit.percentile}`}>{formatMs(ms)}</Figure>,{" "}
      <strong>{formatMs(ms - limit.ms)} over</strong> the limit of {limitWords(limit)}.
    </>
  );
}
