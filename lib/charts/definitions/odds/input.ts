import type { Odds } from "../../../analysis/uncertainty/types";
import type { ChartInput } from "../shared/input";

/** What the odds are drawn from: a chart's input whose ranges have been drawn. */
export type OddsInput = ChartInput & { readonly odds: Odds };
