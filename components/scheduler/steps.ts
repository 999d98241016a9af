import { askForTurn } from "./scheduler";

/** A turn for each step, so that no task holds more than one long step. Returns how to stop. */
export function inTurns<Result>(
  steps: Generator<void, Result>,
  then: (result: Result) => void,
  isFar = false,
): () => void {
  const who = {};
  let withdraw = () => {};
  const next = () => {
    withdraw = askForTurn(
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
