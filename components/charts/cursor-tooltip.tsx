import { useLayoutEffect, useRef } from "react";
import type { Pixel } from "@/lib/charts/layout/segments";
import type { Rect } from "@/lib/charts/layout/text-box";
import type { CursorReading } from "@/lib/charts/view/cursor-reading";
import { placeTooltip, type Room } from "./place-tooltip";
import { SeriesMarker } from "./series-marker";

type Props = {
  readonly reading: CursorReading;
  /** Where the line of the cursor stands. */
  readonly x: number;
  readonly point: Pixel | null;
  readonly plot: Rect;
  readonly isPinned: boolean;
};

/** All values at the cursor, the best first, beside it. */
export function CursorTooltip({ reading: { label, rows, difference }, x, point, plot, isPinned }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const place = placeTooltip({ width, height }, { x, point, plot }, roomAround(element));
    element.style.transform = `translate(${place.x}px, ${place.y}px)`;
  });
  return (
    <div className="cursor-tooltip" role="tooltip" ref={box}>
      <p className="cursor-tooltip-label">
        {label}
        {rows.some(({ band }) => band) && <span>, with 90% ranges</span>}
      </p>
      <ul>
        {rows.map(({ id, name, value, band }) => (
          <li key={id}>
            <SeriesMarker id={id} />
            <span className="cursor-tooltip-name">{name}</span> <span className="cursor-tooltip-value">{value}</span>
            {band && <span className="cursor-tooltip-band">{band}</span>}
          </li>
        ))}
      </ul>
      {difference && <p className="cursor-tooltip-difference">{difference}</p>}
      {isPinned && <p className="cursor-tooltip-pinned">Pinned. Press again, or Esc, to let go.</p>}
    </div>
  );
}

/** What can be seen of the page around a chart, in the chart's own pixels and no wider than it. */
function roomAround(element: HTMLElement): Room {
  const chart = element.closest(".chart-interactive")?.getBoundingClientRect() ?? new DOMRect();
  const page = document.documentElement;
  const edge = 8;
  // The bar that stays at the top of the page covers what is scrolled below it.
  const top = Number.parseFloat(getComputedStyle(page).scrollPaddingTop) || edge;
  return {
    left: Math.max(0, edge - chart.left),
    right: Math.min(chart.width, page.clientWidth - edge - chart.left),
    top: top - chart.top,
    bottom: page.clientHeight - edge - chart.top,
  };
}
