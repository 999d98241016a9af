import { runToEnd, type Sliced } from "../sliced";
import { type Article, articles } from "./articles";
import { memoised } from "./case";
import { type CheckedClaim, type CheckedDisagreement, checkClaim, checkDisagreement } from "./check-claim";
import { claims } from "./claims";
import { disagreementsOnCost } from "./disagreements-on-cost";
import { disagreementsOnMethod } from "./disagreements-on-method";

export type ArticleReview = {
  readonly articles: readonly (Article & { readonly claims: readonly CheckedClaim[] })[];
  readonly disagreements: readonly CheckedDisagreement[];
};

/** Everything the page prints. It takes seconds, so it stops after every claim. */
export function* reviewInSlices(): Sliced<ArticleReview> {
  const judged: CheckedClaim[] = [];
  for (const claim of claims) {
    judged.push(checkClaim(claim));
    yield;
  }
  return {
    articles: articles.map((article) => ({
      ...article,
      claims: judged.filter(({ places }) => places[0].article === article.id),
    })),
    disagreements: [...disagreementsOnCost, ...disagreementsOnMethod].map(checkDisagreement),
  };
}

/** Computed once: none of it depends on the visitor. */
export const articleReview: () => ArticleReview = memoised(() => runToEnd(reviewInSlices()));
