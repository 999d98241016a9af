import { schedule } from "./scheduler";

/** A turn for each step, so that no task holds more than one long step. Returns how to stop. */
export function runSliced<Result>(
  steps: Generator<void, Result>,
  then: (result: Result) => void,
  isFar = false,
): () => void {
  const who = {};
  let withdraw = () => {};
  const next = () => {
    withdraw = schedule(
      who,
      () => {
        const { done, value } = steps.next();
        if (done) then(value);
        else next();
      },
      isFar,
    );
  };
  next();
  return () => withdraw();
}
