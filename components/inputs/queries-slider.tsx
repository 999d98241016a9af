"use client";

import { useRef } from "react";
import type { Action } from "@/components/calculator/state";
import { volumeAt, volumeStep } from "@/lib/charts/volume-slider";

type QueriesSliderProps = { readonly text: string; readonly dispatch: (action: Action) => void };

/** Drags the queries per month over five decades. */
export function QueriesSlider({ text, dispatch }: QueriesSliderProps) {
  const { value, most } = volumeStep(text);
  const moved = useRef(false);
  const move = (position: number) => {
    moved.current = true;
    dispatch({ type: "type", id: "queries", text: volumeAt(position) });
  };
  // Passing over the slider, with Tab or a click that moves nothing, must not round the volume to its steps.
  const commit = (position: number) => {
    if (moved.current) dispatch({ type: "commit", id: "queries", text: volumeAt(position) });
    moved.current = false;
  };
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
      onChange={(event) => move(event.currentTarget.valueAsNumber)}
      onPointerUp={(event) => commit(event.currentTarget.valueAsNumber)}
      onKeyUp={(event) => commit(event.currentTarget.valueAsNumber)}
    />
  );
}
