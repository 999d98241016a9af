import { type Article, articles } from "./articles";
import { once } from "./case";
import { claims } from "./claims";
import { disagreementsOnCost } from "./disagreements-on-cost";
import { disagreementsOnMethod } from "./disagreements-on-method";
import { compare, type Judged, type JudgedDisagreement, judge } from "./judge";

export type Proceedings = {
  readonly articles: readonly (Article & { readonly claims: readonly Judged[] })[];
  readonly disagreements: readonly JudgedDisagreement[];
};

/** Everything the page prints, computed once: none of it depends on the visitor. */
export const proceedings: () => Proceedings = once(() => ({
  articles: articles.map((article) => ({
    ...article,
    claims: claims.filter(({ places }) => places[0].article === article.id).map(judge),
  })),
  disagreements: [...disagreementsOnCost, ...disagreementsOnMethod].map(compare),
}));
