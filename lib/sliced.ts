/** A calculation that stops every few milliseconds, so that whoever runs it may look up. */
export type Sliced<Result> = Generator<void, Result>;

/** Runs it to its end. */
export function runToEnd<Result>(steps: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
