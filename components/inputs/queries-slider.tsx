"use client";

import { useEffect, useRef, useState } from "react";
import type { Action } from "@/components/calculator/state";
import { schedule } from "@/components/scheduler/scheduler";
import { volumeAt, volumeStep } from "@/lib/form/volume-slider";

type QueriesSliderProps = { readonly text: string; readonly dispatch: (action: Action) => void };

/** Drags the queries per month over five decades. */
export function QueriesSlider({ text, dispatch }: QueriesSliderProps) {
  const { value, most } = volumeStep(text);
  const [dragged, setDragged] = useState<number | null>(null);
  useDragging(dragged !== null);
  const type = usePerFrame((position: number) => dispatch({ type: "type", id: "queries", text: volumeAt(position) }));
  const move = (position: number) => {
    setDragged(position);
    type.call(position);
  };
  // Passing over the slider, with Tab or a click that moves nothing, must not round the volume to its steps.
  const commit = (position: number) => {
    if (dragged === null) return;
    type.cancel();
    dispatch({ type: "commit", id: "queries", text: volumeAt(position) });
    setDragged(null);
  };
  return (
    <input
      type="range"
      className="queries-slider js-only"
      aria-label="Queries per month"
      aria-valuetext={`${dragged === null ? text : volumeAt(dragged)} queries a month`}
      min={0}
      max={most}
      step={1}
      value={dragged ?? value}
      onChange={(event) => move(event.currentTarget.valueAsNumber)}
      onPointerUp={(event) => commit(event.currentTarget.valueAsNumber)}
      onKeyUp={(event) => commit(event.currentTarget.valueAsNumber)}
      onPointerCancel={(event) => commit(event.currentTarget.valueAsNumber)}
      onBlur={(event) => commit(event.currentTarget.valueAsNumber)}
    />
  );
}

/** Tells the style sheet, until the page has come to rest again. */
function useDragging(isDragging: boolean) {
  useEffect(() => {
    if (!isDragging) return;
    const mark = (isOn: boolean) => document.documentElement.toggleAttribute("data-dragging", isOn);
    mark(true);
    return () => {
      schedule(mark, () => mark(false), true);
    };
  }, [isDragging]);
}

/** Calls at most once a frame, with the newest; a mouse may report its place more often than the screen is drawn. */
function usePerFrame<Value>(call: (value: Value) => void) {
  const frame = useRef(0);
  const newest = useRef(call);
  useEffect(() => {
    newest.current = call;
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const cancel = () => cancelAnimationFrame(frame.current);
  return {
    cancel,
    call: (value: Value) => {
      cancel();
      frame.current = requestAnimationFrame(() => newest.current(value));
    },
  };
}
