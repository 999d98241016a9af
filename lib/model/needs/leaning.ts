import type { ApproachId } from "../names";

/** A line of one of the articles: "004" and 189. */
type ArticleLine = readonly [article: string, ...lines: number[]];

/** What an answer speaks for and against. A leaning has no weight and no score. */
export type Leaning = {
  readonly need: string;
  readonly when: string;
  readonly for: readonly ApproachId[];
  readonly against: readonly ApproachId[];
  /** Why, a sentence. */
  readonly because: string;
  readonly saidIn: readonly ArticleLine[];
  /** A measurement, or another fact, that does not agree or sets a bound. */
  readonly butMeasured?: { readonly says: string; readonly source?: { readonly title: string; readonly url: string } };
};
