import { createContext, useContext } from "react";
import { Tooltip } from "recharts";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import type { Pixel } from "@/lib/charts/layout/segments";
import { cursorReading } from "@/lib/charts/view/cursor-reading";
import type { CursorLayout } from "./cursor-layout";
import { CursorTooltip } from "./cursor-tooltip";

type Shown = {
  readonly index: number;
  readonly isShown: boolean;
  readonly isOwn: boolean;
  readonly point: Pixel | null;
  readonly isPinned: boolean;
};

/** Where the cursor stands: what moves with it is drawn anew, and not the whole chart. */
export const ShownCursor = createContext<Shown>({
  index: 0,
  isShown: false,
  isOwn: false,
  point: null,
  isPinned: false,
});

/** The id of the axis whose only values are the positions of the cursor. */
export const cursorAxis = "cursor";

export type Row = { readonly x: number; readonly index: number };

export const positionsOf = ({ cursor }: SteppableSpec): Row[] => cursor.positions.map((x, index) => ({ x, index }));

type Props = { readonly spec: SteppableSpec; readonly layout: CursorLayout };

/**
 * The line, the dots and the tooltip of Recharts, all at a position that we give it: pointer, finger, slider and the other
 * charts over the same axis move one cursor. Only the chart a reader is in has the tooltip.
 */
export function CursorMarks({ spec, layout }: Props) {
  const { index, isShown, isOwn, point, isPinned } = useContext(ShownCursor);
  const hasTooltip = isShown && isOwn;
  const x = layout.x(spec.cursor.positions[index] ?? 0);
  return (
    <Tooltip
      axisId={cursorAxis}
      active={isShown}
      defaultIndex={isShown ? index : undefined}
      cursor={{ stroke: "var(--ink-2)", strokeWidth: 1 }}
      isAnimationActive={false}
      position={{ x: 0, y: 0 }}
      wrapperStyle={{ visibility: hasTooltip ? "visible" : "hidden", zIndex: 20 }}
      content={() =>
        hasTooltip ? (
          <CursorTooltip
            reading={cursorReading(spec, index)}
            x={x}
            point={point}
            plot={layout.plot}
            isPinned={isPinned}
          />
        ) : null
      }
    />
  );
}
