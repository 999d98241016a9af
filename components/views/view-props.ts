import type { Dispatch } from "react";
import type { Action } from "@/components/calculator/state";
import type { MapAxes } from "@/components/uncertainty/uncertainty-work";
import type { UncertaintyView } from "@/components/uncertainty/use-uncertainty";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { Headline } from "@/lib/narrative/headline";

/** What a view may show of. */
export type ViewProps = {
  readonly evaluation: Evaluation;
  readonly uncertainty: UncertaintyView;
  readonly headline: Headline;
  readonly axes: MapAxes | null;
  readonly onAxes: (axes: MapAxes) => void;
  readonly dispatch: Dispatch<Action>;
};

/** The charts of the answer, by their view. */
export type AnswerChart = "answer" | "volume";
