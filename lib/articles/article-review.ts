import { finish, type Steps } from "../cooperative";
import { type Article, articles } from "./articles";
import { once } from "./case";
import { compare, type Judged, type JudgedDisagreement, judge } from "./check-claim";
import { claims } from "./claims";
import { disagreementsOnCost } from "./disagreements-on-cost";
import { disagreementsOnMethod } from "./disagreements-on-method";

export type Proceedings = {
  readonly articles: readonly (Article & { readonly claims: readonly Judged[] })[];
  readonly disagreements: readonly JudgedDisagreement[];
};

/** Everything the page prints. It takes seconds, so it stops after every claim. */
export function* proceedingsSteps(): Steps<Proceedings> {
  const judged: Judged[] = [];
  for (const claim of claims) {
    judged.push(judge(claim));
    yield;
  }
  return {
    articles: articles.map((article) => ({
      ...article,
      claims: judged.filter(({ places }) => places[0].article === article.id),
    })),
    disagreements: [...disagreementsOnCost, ...disagreementsOnMethod].map(compare),
  };
}

/** Computed once: none of it depends on the visitor. */
export const proceedings: () => Proceedings = once(() => finish(proceedingsSteps()));
