import type { ArticlePlace } from "./articles";
import type { ClaimScenario, Source } from "./claim";

/** What one article says, in our words. */
export type Saying = { readonly place: ArticlePlace; readonly says: string };

/** Articles that cannot both be right, side by side. They are never averaged. */
export type Disagreement = {
  readonly id: string;
  readonly title: string;
  readonly one: readonly [Saying, ...Saying[]];
  readonly other: readonly [Saying, ...Saying[]];
  /** How Crossover models it, or that it does not. */
  readonly model: string;
  readonly source?: Source;
  readonly trials?: readonly ClaimScenario[];
};
