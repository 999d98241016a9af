import type { ApproachResult } from "../../../analysis/break-even/types";
import { roundShown, shownAxis } from "../../../sheet/display";
import { formatUsdShort } from "../../../sheet/format";
import { plural } from "../../../sheet/words";
import { barKind } from "../../kinds/bars/kind";
import type { BarChartSpec } from "../../kinds/bars/spec";
import { linearTicksTo } from "../../spec/scale";
import type { BarSegment } from "../../spec/spec";
import { saidOf } from "../shared/compared";
import type { ChartInput, ChartOptions } from "../shared/input";
import { labelMoney, volumeScope } from "../shared/wording";
import { isCheapest, type Part, parts, partTotals } from "./parts";
import { breakdownTable } from "./table";
import { breakdownSummary, breakdownTitle } from "./words";

const patternOf: Record<Part, BarSegment["pattern"]> = {
  "set-up": "dense",
  running: "light",
  queries: "solid",
  retraining: "dots",
};

/** Where the money of each approach goes over the horizon. */
export function breakdownSpec(input: ChartInput, { compact }: ChartOptions): BarChartSpec {
  const bars = input.approaches.map((approach) => ({
    id: approach.id,
    name: approach.title,
    total: barTotal(approach, input),
    segments: segments(approach),
  }));
  const top = Math.max(0, ...bars.map(({ segments: [...all] }) => all.at(-1)?.end ?? 0));
  const ticks = roundShown((most) => linearTicksTo(most, compact ? 3 : 6), top);
  const used = parts.filter((part) => bars.some((bar) => bar.segments.some(({ name }) => name === part)));
  return saidOf(input, {
    kind: barKind.kind,
    id: "breakdown",
    title: breakdownTitle(input),
    subtitle: `Total over ${plural(input.horizonMonths, "month")}, ${shownAxis()}, ${volumeScope(input)}`,
    summary: breakdownSummary(input),
    table: breakdownTable(input),
    x: {
      title: shownAxis(),
      scale: "linear",
      domain: [0, ticks.at(-1) ?? 1],
      ticks: ticks.map((value) => ({ value, label: formatUsdShort(value) })),
    },
    bars,
    patterns: used.map((name) => ({ name, pattern: patternOf[name] })),
  });
}

function barTotal(approach: ApproachResult, input: ChartInput): string {
  const total = labelMoney(approach.totalUsd);
  return isCheapest(approach, input) ? `${total}, cheapest` : total;
}

function segments(approach: ApproachResult): BarSegment[] {
  let start = 0;
  return partTotals(approach).map(({ part, usd }) => {
    const segment = { name: part, start, end: start + usd, value: labelMoney(usd), pattern: patternOf[part] };
    start = segment.end;
    return segment;
  });
}
