"use client";

import type { Action } from "@/components/calculator/state";
import { volumeAt, volumeStep } from "@/lib/charts/volume-slider";

type QueriesSliderProps = { readonly text: string; readonly dispatch: (action: Action) => void };

/** Drags the queries per month over five decades. */
export function QueriesSlider({ text, dispatch }: QueriesSliderProps) {
  const { value, most } = volumeStep(text);
  const move = (type: "type" | "commit", position: number) =>
    dispatch({ type, id: "queries", text: volumeAt(position) });
  return (
    <input
      type="range"
      className="queries-slider js-only"
      aria-label="Queries per month"
      aria-valuetext={`${text} queries a month`}
      min={0}
      max={most}
      step={1}
      value={value}
      onChange={(event) => move("type", event.currentTarget.valueAsNumber)}
      onPointerUp={(event) => move("commit", event.currentTarget.valueAsNumber)}
      onKeyUp={(event) => move("commit", event.currentTarget.valueAsNumber)}
    />
  );
}
