import type { Dispatch, ReactNode } from "react";
import type { Action } from "@/components/calculator/state";
import type { MapAxes } from "@/components/uncertainty/uncertainty-work";
import type { UncertaintyView } from "@/components/uncertainty/use-uncertainty";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { overTimeChart } from "@/lib/charts/definitions/over-time/chart";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import type { Headline } from "@/lib/narrative/headline";
import type { Issue } from "@/lib/scenario/read/issue";

/** What a view may show of. */
export type ViewProps = {
  readonly evaluation: Evaluation;
  readonly uncertainty: UncertaintyView;
  readonly headline: Headline;
  /** What cannot be used of what was typed, by field, and the boxes that still show it. */
  readonly problems: ReadonlyMap<string, Issue>;
  readonly texts: ReadonlyMap<string, string>;
  readonly axes: MapAxes | null;
  readonly onAxes: (axes: MapAxes) => void;
  /** Whether ranges are shaded, in both charts of the answer. */
  readonly bands: boolean;
  readonly onBands: (bands: boolean) => void;
  readonly dispatch: Dispatch<Action>;
};

/** A chart of the answer, and the view it has. */
export type AnswerChart = {
  readonly view: "answer" | "volume";
  readonly definition: Pick<typeof overTimeChart, "id" | "spec">;
  /** What lies over the picture to be moved. */
  readonly over?: (spec: ChartSpec, width: number, dispatch: Dispatch<Action>) => ReactNode;
  /** Switches of its own. */
  readonly switches?: (evaluation: Evaluation, dispatch: Dispatch<Action>) => ReactNode;
};
