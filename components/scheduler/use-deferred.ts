import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { runSliced } from "./run-sliced";

/** The newest value once it has had its turn, until then the one before. The first is there at once. */
export function useDeferred<Value>(value: Value, isFar = false): Value {
  return useMade(value, itself, isFar).output;
}

const itself = <Value>(value: Value): Value => value;

/**
 * What is made from the newest value, made in one turn and drawn in the next. `make` must stay the same function: another
 * one does not make it again.
 */
export function useMade<Input, Output>(input: Input, make: (input: Input) => Output, isFar = false) {
  const [made, setMade] = useState(() => ({ input, output: make(input) }));
  const isMade = Object.is(made.input, input);
  useEffect(() => {
    if (isMade) return;
    // Drawn within the turn, so that what it costs counts.
    return runSliced(makingSteps(input, make), (output) => flushSync(() => setMade({ input, output })), isFar);
  }, [input, make, isMade, isFar]);
  return made;
}

function* makingSteps<Input, Output>(input: Input, make: (input: Input) => Output): Generator<void, Output> {
  const output = make(input);
  yield;
  return output;
}
