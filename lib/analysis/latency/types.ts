import type { ApproachId } from "../../model/names";
import type { FieldValue } from "../../scenario/validate/obstacle";

/** How long each approach takes to answer. All of it is plain data: a worker posts it, the API prints it. */
export type Latency = {
  readonly draws: number;
  readonly correlation: 0 | 0.3 | 1;
  readonly budget: Budget;
  readonly approaches: readonly ApproachLatency[];
  readonly untimed: readonly Untimed[];
  /** Null where all approaches run alike. */
  readonly split: TimeSplit | null;
};

/** What machine and method make of the difference in first tokens between a hosted approach and one on its own machines. */
export type TimeSplit = {
  readonly own: ApproachId;
  readonly hosted: ApproachId;
  /** p95 of the hosted approach's first token on machines of its own. */
  readonly movedMs: number;
  readonly machineMs: number;
  readonly methodMs: number;
};

/** An approach without a time: its steps are not known, or its requests wait in a batch. */
export type Untimed = { readonly id: ApproachId; readonly title: string; readonly why: "quoted" | "batched" };

/** The two times a product is judged by. */
export const measures = ["firstToken", "fullAnswer"] as const;
export type TimeMeasure = (typeof measures)[number];

/** At most so many ms, for half of the requests or for 95 in 100. */
export type Limit = { readonly ms: number; readonly percentile: "p50" | "p95" };

export type Budget = {
  /** "Chat"; what the limits are usual for. */
  readonly product: string;
  /** Null where there is no limit. */
  readonly limits: Readonly<Record<TimeMeasure, Limit | null>>;
};

/** A percentile of the whole, and what each stage has in it; the segments add up to it. */
export type Percentile = {
  readonly ms: number;
  readonly segments: readonly LatencySegment[];
  /** What adding the stages' own percentiles would give, and how far that is too high: 0.11 for 11 %. Null in short times. */
  readonly addedMs: number | null;
  readonly overstatedShare: number | null;
};

export type LatencySegment = { readonly id: string; readonly label: string; readonly ms: number };

export type LatencyTimes = {
  readonly p50: Percentile;
  readonly p95: Percentile;
  /** Within how many ms 1, 2, … 95 in 100 requests are answered. */
  readonly withinMs: readonly number[];
};

export type ApproachLatency = {
  readonly id: ApproachId;
  readonly title: string;
  /** Null when the machines are overloaded at the peak: then no figure holds. */
  readonly times: Readonly<Record<TimeMeasure, LatencyTimes>> | null;
  /** Each stage on its own, in the order a request passes them. */
  readonly stages: readonly StageLatency[];
  readonly serving: ServingLatency | null;
  /** Said apart, too: the percentiles hold it, and may be hardly anything else. */
  readonly coldStart: { readonly share: number; readonly p50Ms: number; readonly p95Ms: number } | null;
  /** Null without a limit. Unstable machines meet none. */
  readonly meetsBudget: boolean | null;
  readonly over: readonly Over[];
  /** Empty unless it is over a limit. */
  readonly remedies: readonly Remedy[];
  readonly headroom: Headroom | null;
};

export type StageLatency = {
  readonly id: string;
  readonly label: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Share of the requests that pass it: 1 for most. */
  readonly share: number;
};

/** A limit that is not kept; `ms` is null when the machines are unstable. */
export type Over = { readonly measure: TimeMeasure; readonly limit: Limit; readonly ms: number | null };

/** Whether an approach keeps the limits; null where there are none. */
export type LimitCheck = Pick<ApproachLatency, "id" | "meetsBudget" | "over">;

/**
 * One change that alone brings an approach inside every limit, and that can be made today: something to buy or to leave out, or
 * more copies of the model. `say` follows "RAG meets it …".
 */
export type Remedy = {
  readonly say: string;
  readonly values: readonly FieldValue[];
  readonly totalUsd: number;
  /** At the percentile of each limit. */
  readonly times: readonly { readonly measure: TimeMeasure; readonly limit: Limit; readonly ms: number }[];
} & ({ readonly kind: "market" } | MoreCopies);

/** So many copies of the model, the least number that makes them, and what they cost a month beyond the present ones. */
export type MoreCopies = {
  readonly kind: "replicas";
  readonly replicas: number;
  readonly minimumReplicas: number;
  readonly moreUsdPerMonth: number;
};

/** Machines of one's own: the copies the bill pays for. */
export type ServingLatency = {
  readonly replicas: number;
  readonly slots: number;
  /** Of the places to answer requests, the share that is taken at the mean rate and at the peak. */
  readonly utilisation: { readonly atMean: number; readonly atPeak: number };
  /** p95 of the wait for a place; null where it is unstable. The real one lies between the two. */
  readonly p95WaitMs: { readonly atMean: number | null; readonly atPeak: number | null };
  /** Of the requests, those that wait for a place at the peak, and those that would if they came at random. */
  readonly waitingShare: { readonly atPeak: number; readonly atRandom: number } | null;
  readonly unstable: boolean;
  /** Above 80 % at the peak. */
  readonly busy: boolean;
  /** Above 70 % on average: real waits were beyond the two. */
  readonly unsure: boolean;
  readonly msPerToken: number;
};

/** p95 against the volume, with the copies the bill buys at each. */
export type Headroom = {
  readonly points: readonly {
    readonly queriesPerMonth: number;
    readonly replicas: number;
    /** Null where it is unstable. */
    readonly p95Ms: Readonly<Record<TimeMeasure, number>> | null;
  }[];
  /** The volumes above which another copy is bought, up to the last point. */
  readonly anotherAt: readonly number[];
  /** The volume asked about. */
  readonly queriesPerMonth: number;
};
