import { useCallback, useMemo, useState } from "react";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import type { SeriesId } from "@/lib/charts/spec/palette";
import type { ChartView } from "@/lib/charts/view/rescale";

const whole: ChartView = { hidden: new Set(), range: null };

/** What a reader has hidden and zoomed into. One series always stays. */
export function useChartView({ series }: Pick<SteppableSpec, "series">) {
  const [view, setView] = useState(whole);
  const [resets, setResets] = useState(0);
  const shown = series.filter(({ id }) => !view.hidden.has(id));
  // Figures can take away all that was left.
  const hidden = shown.length > 0 ? view.hidden : whole.hidden;
  const drawn = useMemo(() => ({ hidden, range: view.range }), [hidden, view.range]);
  const isLast = (id: SeriesId) => shown.length === 1 && shown[0]?.id === id;

  function toggle(id: SeriesId) {
    if (isLast(id)) return;
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    setView(({ range }) => ({ hidden: next, range }));
  }
  const zoomTo = useCallback((range: ChartView["range"]) => setView(({ hidden }) => ({ hidden, range })), []);
  function reset() {
    setView(whole);
    setResets((count) => count + 1);
  }
  return { view: drawn, isLast, toggle, zoomTo, reset, resets };
}

export type ViewControls = ReturnType<typeof useChartView>;
