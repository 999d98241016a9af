import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { formatUsdSentence } from "@/lib/sheet/format";

/** The two best totals in one line, which stays in sight while inputs are edited on a small screen. */
export function StandingAnswer({ evaluation }: { readonly evaluation: Evaluation }) {
  const shown = [evaluation.cheapest, evaluation.runnerUp].flatMap(
    (id) => evaluation.approaches.find((approach) => approach.id === id) ?? [],
  );
  return (
    <p className="standing-answer" aria-hidden="true">
      {shown.map(({ id, title, totalUsd }) => (
        <span key={id}>
          <strong className={`name-${id}`}>{title}</strong> {formatUsdSentence(totalUsd)}
        </span>
      ))}
      <span>
        {evaluation.horizonMonths} {evaluation.horizonMonths === 1 ? "month" : "months"}
      </span>
    </p>
  );
}
