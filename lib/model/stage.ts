/** The stages of a request, in the order it passes them; a technique may have any, an approach each at most once. */
export const stageIds = [
  "network",
  "cachedAnswer",
  "inputGuard",
  "rewrite",
  "embed",
  "search",
  "rerank",
  "coldStart",
  "queue",
  "firstToken",
  "prefill",
  "decode",
  "outputGuard",
] as const;
export type StageId = (typeof stageIds)[number];

/** How long a stage takes, as formulas: in ms for half of the requests and for 95 in 100. */
export type Stage = { readonly id: StageId; readonly label: string } & (
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
      readonly meanUtilisation: string;
      readonly peakUtilisation: string;
      readonly arrivalVariability: string;
      readonly serviceVariability: string;
    }
);
