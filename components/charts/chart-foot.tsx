import type { ReactNode } from "react";

type ChartFootProps = {
  readonly summary: string;
  readonly actions: ReactNode;
};

/** What a chart says in one sentence, how it is read, which opens, and what can be done with it. */
export function ChartFoot({ summary, actions }: ChartFootProps) {
  const [first, rest] = firstSentence(summary);
  return (
    <>
      <p className="chart-summary">{first}</p>
      <div className="chart-foot">
        {rest && (
          <details className="chart-reading">
            <summary>How to read this</summary>
            <p>{rest}</p>
          </details>
        )}
        {actions && <div className="chart-actions">{actions}</div>}
      </div>
    </>
  );
}

/** Up to a full stop before a capital: figures and units have neither. */
function firstSentence(text: string): readonly [string, string] {
  const end = /[.] (?=[A-Z])/.exec(text);
  return end ? [text.slice(0, end.index + 1), text.slice(end.index + 2)] : [text, ""];
}
