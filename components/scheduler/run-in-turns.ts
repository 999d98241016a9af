import type { Sliced } from "@/lib/sliced";
import { nextTask } from "./next-task";

/** A step that has begun is finished, and a slow machine takes four times as long: a press must not seem to be lost. */
const turnMs = 4;

/** Runs steps to their end at once, but lets the browser take input and paint between turns of a few milliseconds. */
export async function runInTurns<Result>(steps: Sliced<Result>): Promise<Result> {
  for (;;) {
    await nextTask();
    const end = performance.now() + turnMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
  }
}
