import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { cardsOf } from "@/lib/narrative/cards";
import type { Finding } from "@/lib/narrative/finding";
import { Phrases } from "./phrases";

type CardsProps = { readonly evaluation: Evaluation; readonly finding: Finding };

/** The answer beside a cheaper one and a better one. */
export function Cards({ evaluation, finding }: CardsProps) {
  const cards = cardsOf(evaluation, finding);
  if (cards.length === 0) return null;
  return (
    <dl className="cards">
      {cards.map(({ title, words }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <Phrases phrases={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
