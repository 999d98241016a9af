import { type Proceedings, proceedingsSteps } from "@/lib/articles/article-review";
import { once } from "@/lib/articles/case";

/** The proceedings, computed for the first visitor and kept; other requests are served between two claims. */
export const heard: () => Promise<Proceedings> = once(async () => {
  const steps = proceedingsSteps();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
});
