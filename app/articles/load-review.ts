import { type ArticleReview, reviewInSlices } from "@/lib/articles/article-review";
import { memoised } from "@/lib/articles/case";

/** The proceedings, computed for the first visitor and kept; other requests are served between two claims. */
export const loadReview: () => Promise<ArticleReview> = memoised(async () => {
  const steps = reviewInSlices();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
});
