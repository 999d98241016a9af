import type { UncertaintyPart, UncertaintyParts } from "@/lib/analysis/analyse-uncertainty";
import type { Scenario } from "@/lib/scenario/read/interpret";

/** Some parts of the uncertainty of a scenario. */
export type AnalysisRequest = {
  readonly scenario: Scenario;
  readonly draws: number;
  readonly parts: readonly UncertaintyPart[];
  /** The text that the API sends is asked for instead of the parts that are in it. */
  readonly isText?: boolean;
};

export type AnalysisMessage = AnalysisRequest | "stop";

/** Null when nobody waited for it any more. */
export type AnalysisReply = Partial<UncertaintyParts> | string | null;
