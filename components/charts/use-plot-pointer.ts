import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import { indexAtPixel } from "@/lib/charts/kinds/cursor";
import type { Pixel } from "@/lib/charts/layout/segments";
import type { SeriesId } from "@/lib/charts/spec/palette";
import type { SeriesHit } from "@/lib/charts/view/series-at";
import type { CursorLayout } from "./cursor-layout";
import type { ChartCursor } from "./use-chart-cursor";
import type { Interactive } from "./use-engagement";

type Options = {
  readonly spec: SteppableSpec;
  readonly layout: () => CursorLayout;
  readonly interactive: Interactive | null;
  readonly cursor: ChartCursor;
  readonly onLift: (id: SeriesId | null) => void;
  readonly onName: (id: SeriesId) => void;
};

/** The cursor follows pointer and finger over a picture; the series under them is lifted, and its name can be pressed. */
export function usePlotPointer({ spec, layout, interactive, cursor, onLift, onName }: Options) {
  const [point, setPoint] = useState<Pixel | null>(null);
  const [isOnName, setOnName] = useState(false);
  const [isPinned, setPinned] = useState(false);
  const byMouse = useRef(false);
  const { isOwn, moveTo, hide } = cursor;
  const hitAt = (pixel: Pixel): SeriesHit | null => interactive?.seriesAt(layout(), pixel) ?? null;

  function follow(event: PointerEvent<HTMLDivElement>) {
    byMouse.current = event.pointerType === "mouse";
    const pixel = pixelOf(event);
    const hit = hitAt(pixel);
    setOnName(hit?.isName ?? false);
    if (isPinned) return;
    setPoint(pixel);
    onLift(hit?.id ?? null);
    moveTo(indexAtPixel(spec, layout(), pixel.x));
  }
  function leave({ pointerType }: PointerEvent) {
    // A finger that lifts has not left: it is still reading.
    if (pointerType === "touch" || isPinned) return;
    hide();
    onLift(null);
  }
  function press(event: MouseEvent<HTMLDivElement>) {
    const hit = hitAt(pixelOf(event));
    if (hit?.isName) onName(hit.id);
    // A finger's reading stays as it is.
    else if (byMouse.current) setPinned(!isPinned);
  }
  useEffect(() => {
    if (isOwn) return;
    setPoint(null);
    setPinned(false);
  }, [isOwn]);
  return {
    /** Where the pointer is; null where the cursor was moved by other means. */
    point,
    isOnName,
    /** A press of the mouse has fixed the cursor where it is; another, or Escape, lets it go. */
    isPinned,
    handlers: { onPointerMove: follow, onPointerDown: follow, onPointerLeave: leave, onClick: press },
  };
}

function pixelOf({ currentTarget, clientX, clientY }: MouseEvent<HTMLDivElement>): Pixel {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
