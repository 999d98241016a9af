import type { SteppableSpec } from "@/lib/charts/kinds/cursor";

type Props = { readonly whole: SteppableSpec; readonly spec: SteppableSpec; readonly onReset: () => void };

/** What of a chart is shown, once that is not all of it, and the way back. */
export function ViewState({ whole, spec, onReset }: Props) {
  const { labels } = spec.cursor;
  const parts = [
    ...(spec.series.length < whole.series.length ? [`${spec.series.length} of ${whole.series.length} shown`] : []),
    ...(labels.length < whole.cursor.labels.length ? [`${labels[0]} to ${labels.at(-1)}`] : []),
  ];
  return (
    <div className="view-state">
      <span role="status" className="visually-hidden">
        {parts.join(", ")}
      </span>
      {parts.length > 0 && (
        <button type="button" onClick={onReset}>
          Show all
        </button>
      )}
    </div>
  );
}
