/**
 * The parts of a request's way, in the order in which stages are listed. `releasing` holds the first token back, `checking`
 * the whole answer: where anything is checked, nothing is shown before the last token is written.
 */
export const phases = [
  "arrival",
  "shortcut",
  "screening",
  "rewording",
  "embedding",
  "searching",
  "ranking",
  "loading",
  "queueing",
  "beginning",
  "reading",
  "writing",
  "releasing",
  "checking",
] as const;
export type Phase = (typeof phases)[number];

/** Where a stage stands in a request. */
export type Place = {
  readonly phase: Phase;
  /** It starts together with the other stages of its phase; one that screens, together with the retrieval. */
  readonly beside?: true;
  /** The name of a quantity or formula: only this share of the requests passes it. In the phase `shortcut` they pass it instead of all that follows. */
  readonly share?: string;
};

/** Another place, while a choice has a given option. */
export type MovedBy = { readonly choice: string; readonly is: string; readonly place: Place };

/** How long a stage takes, as formulas: in ms for half of the requests and for 95 in 100. An approach has each id once. */
export type Stage = {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly movedBy?: MovedBy;
} & (
  | {
      readonly kind: "time";
      readonly p50: string;
      readonly p95: string;
      /** How many run beside each other; the slowest counts. */
      readonly sideBySide?: string;
    }
  /** So many ms for each token; `spread` is the p95 of their number over its p50. */
  | {
      readonly kind: "tokens";
      readonly p50: string;
      readonly p95: string;
      readonly tokens: string;
      readonly spread: string;
      /** Tokens of half of the requests, where they are known beside the mean: 0 where they follow from it. */
      readonly median?: string;
      /** Its times are those of this other stage, which holds them in order. */
      readonly paceOf?: string;
      /** Tokens that take no time, in a share of the requests. */
      readonly free?: { readonly tokens: string; readonly share: string };
    }
  /** A machine that is switched off after so long without a request must be started for the next one. */
  | {
      readonly kind: "start";
      readonly p50: string;
      readonly p95: string;
      readonly questions: string;
      readonly idleTimeout: string;
    }
  /** Waiting for one of so many places, each taken for `serviceTime`. */
  | {
      readonly kind: "wait";
      readonly places: string;
      readonly serviceTime: string;
      /** For a request that is alone, where that is shorter. */
      readonly serviceAlone?: string;
      /** How many times as many come together as at random. */
      readonly burstiness?: string;
      readonly meanUtilisation: string;
      readonly peakUtilisation: string;
      readonly arrivalVariability: string;
      readonly serviceVariability: string;
    }
);

/**
 * How often a request passes the retrieval (rewording to ranking) or a call to the model (queueing to writing): so many
 * times, once more in a share of the requests, or not at all in a share. `is` names a quantity, sum or formula.
 */
export type Passing = {
  readonly part: "retrieval" | "call";
  readonly how: "times" | "again" | "skipped";
  readonly is: string;
};

/** What `is` comes to where every request passes the part once. */
export const passedOnce = ({ how }: Passing): number => (how === "times" ? 1 : 0);
