import type { ArticlePlace } from "./articles";
import type { ArticleCase } from "./case";

/** A printed figure: how it is called, and how it is read off a live scenario. */
export type Figured = {
  readonly label: string;
  readonly text: (found: ArticleCase) => string;
};

/** One live scenario and what it answers. The title is the text of its link. */
export type ClaimScenario = {
  readonly title: string;
  readonly link: string;
  readonly readings: readonly Figured[];
  /** What a reader must know about the scenario, or the engine's own reason for a "never". */
  readonly remark?: string | ((found: ArticleCase) => string | null);
};

/** Trials, or why there are none. */
export type Evidence = {
  readonly trials: readonly ClaimScenario[];
  readonly remark?: string;
  /** What the remark rests on, where the engine does not compute it. */
  readonly source?: Source;
};

export type Source = { readonly title: string; readonly url: string };

export type Claim = {
  readonly id: string;
  readonly title: string;
  readonly places: readonly [ArticlePlace, ...ArticlePlace[]];
  /** What the article says, in our words. Its figures are the only ones on the page that are typed. */
  readonly says: string;
  readonly own: Evidence;
  readonly today: Evidence;
  /** Today’s figures are measured times, not prices. */
  readonly measured?: true;
  /** Today’s figures are measured shares of right answers. */
  readonly shares?: true;
  /** Our finding, without a figure, and the condition under which the page may print it. */
  readonly finding: { readonly text: string; readonly holds: () => boolean };
};
