import type { WinnerMap } from "../decide/outlook-types";
import type { ChartOptions, Scope } from "./input";
import type { MapChartSpec } from "./spec";

export function whoWinsSpec(map: WinnerMap, scope: Scope, options: ChartOptions): MapChartSpec {
  throw new Error("not written yet");
}
