import type { Place } from "./articles";
import type { Case } from "./case";

/** A printed figure: how it is called, and how it is read off a live scenario. */
export type Reading = {
  readonly label: string;
  readonly text: (found: Case) => string;
};

/** One live scenario and what it answers. The title is the text of its link. */
export type Trial = {
  readonly title: string;
  readonly link: string;
  readonly readings: readonly Reading[];
  /** What a reader must know about the scenario, or the engine's own reason for a "never". */
  readonly remark?: string | ((found: Case) => string | null);
};

/** Trials, or why there are none. */
export type Evidence = {
  readonly trials: readonly Trial[];
  readonly remark?: string;
  /** What the remark rests on, where the engine does not compute it. */
  readonly source?: Source;
};

export type Source = { readonly title: string; readonly url: string };

export type Claim = {
  readonly id: string;
  readonly title: string;
  readonly places: readonly [Place, ...Place[]];
  /** What the article says, in our words. Its figures are the only ones on the page that are typed. */
  readonly says: string;
  readonly own: Evidence;
  readonly today: Evidence;
  /** Today’s figures are measured times, not prices. */
  readonly measured?: true;
  /** Our finding, without a figure, and the condition under which the page may print it. */
  readonly finding: { readonly text: string; readonly holds: () => boolean };
};
