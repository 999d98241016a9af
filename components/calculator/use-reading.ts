import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { runSliced } from "@/components/scheduler/run-sliced";
import { type CalculatorReading, readInSlices } from "./reading";
import type { State } from "./state";

/**
 * The newest reading that is made. It is made and drawn in turns, and the next is begun when it is drawn, so that changes
 * as fast as frames neither hold each other up nor start each other over.
 */
export function useReading(state: State, opened: CalculatorReading): CalculatorReading {
  const [reading, setReading] = useState(opened);
  const [pace] = useState(startPace);
  useEffect(() => pace.follow(setReading), [pace]);
  useEffect(() => pace.read(state, reading), [pace, state, reading]);
  return reading;
}

function startPace() {
  let draw: (reading: CalculatorReading) => void = () => {};
  let newest: { readonly state: State; readonly reading: CalculatorReading } | null = null;
  let isReading = false;
  let stop = () => {};

  function next() {
    if (!newest || isReading || newest.reading.state === newest.state) return;
    isReading = true;
    stop = runSliced(readInSlices(newest.state, newest.reading), (reading) => {
      isReading = false;
      flushSync(() => draw(reading));
    });
  }
  return {
    follow(set: (reading: CalculatorReading) => void) {
      draw = set;
      return () => {
        stop();
        isReading = false;
      };
    },
    read(state: State, reading: CalculatorReading) {
      newest = { state, reading };
      next();
    },
  };
}
