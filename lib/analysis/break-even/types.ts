import type { ApproachId, LineKind } from "../../model/names";
import type { Curve } from "./curve";

/** One line of an approach's bill, summed over the horizon. */
export type LineTotal = {
  readonly id: string;
  readonly label: string;
  readonly kind: LineKind;
  readonly totalUsd: number;
  /** Spent at set-up (index 0) and in each month. */
  readonly byMonth: readonly number[];
};

export type ApproachResult = {
  readonly id: ApproachId;
  readonly title: string;
  readonly setupUsd: number;
  readonly totalUsd: number;
  /** Total over the horizon per thousand queries served; null when no query is served. */
  readonly perThousandQueriesUsd: number | null;
  /** Spent so far at the end of month 0 (set-up), 1, … up to the horizon. */
  readonly cumulativeUsd: readonly number[];
  /** Paid at the start of each month for retraining and other single events; index 0 is set-up. */
  readonly stepUsdByMonth: readonly number[];
  /** Months at whose start the model is retrained. */
  readonly retrainMonths: readonly number[];
  readonly lines: readonly LineTotal[];
  /** Total over the horizon as a function of queries per month. */
  readonly curve: Curve;
};

/** An approach that ends before the horizon does: it is in no ranking. */
export type EndedResult = {
  readonly id: ApproachId;
  readonly title: string;
  readonly endsOn: string;
  /** Months from the first day to that day, and what has been spent by then. */
  readonly endMonth: number;
  readonly endUsd: number;
  /** Spent so far at the end of each month before that day, set-up first. */
  readonly cumulativeUsd: readonly number[];
};

export type Crossing = { readonly queriesPerMonth: number; readonly cheaperAbove: ApproachId };

export type Payback = {
  /** First month-end at which the challenger has cost no more than the incumbent; null within the horizon if never. */
  readonly firstAheadMonth: number | null;
  /** Month-end from which that stays so through the horizon. */
  readonly aheadForGoodMonth: number | null;
  /** Every month-end at which the lead changes, the first included. */
  readonly changes: readonly { readonly month: number; readonly ahead: boolean }[];
  /** Queries served by the end of the first month ahead. */
  readonly queriesServed: number | null;
  /** The first month ahead when it only comes after the horizon, within ten years. */
  readonly firstAheadBeyondHorizon: number | null;
  /** Ahead before the first query, and at the first month-end. */
  readonly fromTheStart: boolean;
  /** Both have spent the same at every month-end of the horizon. */
  readonly equal: boolean;
  /** Why the challenger never catches up, where that is known. */
  readonly reason: NeverReason | null;
};

/** A group of lines by which one bill exceeds another most, and by how much a query or a month. */
export type HeaviestCause = { readonly label: string; readonly usd: number };

/** Why two approaches do not change places at any volume. */
export type AlwaysReason =
  | { readonly kind: "sameAtEveryVolume"; readonly one: ApproachId; readonly other: ApproachId }
  | {
      readonly kind: "dearerAtEveryVolume";
      readonly cheaper: ApproachId;
      readonly dearer: ApproachId;
      /** How much more it costs without a single query, and more for each; null where it costs no more. */
      readonly withoutQueriesUsd: number | null;
      readonly perQueryUsd: number | null;
      readonly heaviestPerQuery: HeaviestCause | null;
    };

/** Why a challenger does not get ahead in any month. */
export type NeverReason = { readonly challenger: ApproachId; readonly incumbent: ApproachId } & (
  | {
      readonly kind: "savesNothing";
      /** How much more it costs to set up; null where it costs no more. */
      readonly setupUsd: number | null;
      readonly heaviestPerMonth: HeaviestCause | null;
    }
  | {
      readonly kind: "savesTooLittle";
      readonly setupUsd: number;
      /** All it can ever save. */
      readonly boundUsd: number;
      /** What makes the saving smaller from month to month. */
      readonly shrunkBy: { readonly prices: boolean; readonly queries: boolean; readonly worth: boolean };
    }
);

export type Pair = {
  readonly challenger: ApproachId;
  readonly incumbent: ApproachId;
  readonly crossings: readonly Crossing[];
  readonly payback: Payback;
  readonly always: ApproachId | "equal" | null;
  /** Why there is no crossing, or why the challenger never pays back. */
  readonly reason: AlwaysReason | NeverReason | null;
  /** Set-up gap over the gap per query in month 1, as articles compute it; null when the gap never closes that way. */
  readonly setupGapOverQueryGap: number | null;
  /** The volume up to which crossings were looked for. */
  readonly scannedTo: number;
};

/** Cheapest approach, or anything else that has a curve, between two volumes. */
export type EnvelopeInterval<Id = ApproachId> = { readonly from: number; readonly to: number; readonly cheapest: Id };
