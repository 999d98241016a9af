import { looks, type ScenarioId } from "@/lib/charts/spec/palette";

/** A scenario's letter with the stroke it has in every chart. */
export function ScenarioMark({ id }: { readonly id: ScenarioId }) {
  const { letter, dash } = looks[id];
  return (
    <span className="scenario-mark">
      {letter}
      <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
        <path d="M0 4H24" stroke={`var(--${id})`} strokeWidth="2.5" strokeDasharray={dash || undefined} />
      </svg>
    </span>
  );
}
