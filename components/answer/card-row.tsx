import { useMemo } from "react";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { cardsOf } from "@/lib/narrative/cards";
import type { Finding } from "@/lib/narrative/finding";
import { Phrases } from "./phrases";

type CardRowProps = { readonly evaluation: Evaluation; readonly finding: Finding };

/** The answer, a cheaper one and a better one, a few words each. */
export function CardRow({ evaluation, finding }: CardRowProps) {
  const cards = useMemo(() => cardsOf(evaluation, finding), [evaluation, finding]);
  if (cards.length === 0) return null;
  return (
    <dl className="card-row">
      {cards.map(({ title, names, figure, note }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <span className="card-names">
              <Phrases phrases={names} />
            </span>
            {figure && (
              <span className="card-figure">
                <Phrases phrases={[figure]} />
              </span>
            )}
            {note && <span className="card-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
