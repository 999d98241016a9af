import type { ApproachResult, LineTotal } from "../../analysis/break-even/types";
import type { LineKind } from "../../model/names";
import { lowerFirst } from "../../sheet/explain";
import { formatUsd, formatUsdSentence, formatUsdShort } from "../../sheet/format";
import { linearTicksTo } from "../spec/scale";
import type { BarChartSpec, BarSegment, Table } from "../spec/spec";
import { joinWords, labelMoney, plural, tableMoney, volumeScope } from "../words/wording";
import { type ChartInput, type ChartOptions, resultOf } from "./input";

const parts = ["set-up", "running", "queries", "retraining"] as const;
type Part = (typeof parts)[number];

const partOf: Record<LineKind, Part> = {
  once: "set-up",
  monthly: "running",
  perQuery: "queries",
  everyMonths: "retraining",
  atMonth: "retraining",
};

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
  const ticks = linearTicksTo(top, compact ? 3 : 6);
  const used = parts.filter((part) => bars.some((bar) => bar.segments.some(({ name }) => name === part)));
  return {
    kind: "bars",
    id: "breakdown",
    title: title(input),
    subtitle: `Total over ${plural(input.horizonMonths, "month")}, US$, ${volumeScope(input)}`,
    summary: summary(input),
    table: table(input),
    x: {
      title: "US$",
      scale: "linear",
      domain: [0, ticks.at(-1) ?? 1],
      ticks: ticks.map((value) => ({ value, label: formatUsdShort(value) })),
    },
    bars,
    patterns: used.map((name) => ({ name, pattern: patternOf[name] })),
  };
}

function isCheapest({ id }: ApproachResult, { cheapest, approaches }: ChartInput): boolean {
  return approaches.length > 1 && id === cheapest;
}

function barTotal(approach: ApproachResult, input: ChartInput): string {
  const total = labelMoney(approach.totalUsd);
  return isCheapest(approach, input) ? `${total}, cheapest` : total;
}

function partTotals({ lines }: ApproachResult): { part: Part; usd: number }[] {
  return parts
    .map((part) => ({ part, usd: sum(lines.filter(({ kind }) => partOf[kind] === part)) }))
    .filter(({ usd }) => usd > 0);
}

function sum(lines: readonly LineTotal[]): number {
  return lines.reduce((total, { totalUsd }) => total + totalUsd, 0);
}

function segments(approach: ApproachResult): BarSegment[] {
  let start = 0;
  return partTotals(approach).map(({ part, usd }) => {
    const segment = { name: part, start, end: start + usd, value: labelMoney(usd), pattern: patternOf[part] };
    start = segment.end;
    return segment;
  });
}

function title(input: ChartInput): string {
  const leader = resultOf(input, input.cheapest);
  const total = `${leader.title} costs ${formatUsdSentence(leader.totalUsd)}`;
  const [largest, second] = partTotals(leader).sort((one, other) => other.usd - one.usd);
  return largest && second ? `${total}, of which ${formatUsdSentence(largest.usd)} goes on ${largest.part}` : total;
}

function summary(input: ChartInput): string {
  const sentences = input.approaches.map((approach) => {
    const of = partTotals(approach).map(({ part, usd }) => `${part} ${formatUsdSentence(usd)}`);
    const total = `${approach.title} ${formatUsdSentence(approach.totalUsd)}`;
    return of.length > 1
      ? `${total}: ${joinWords(of)}.`
      : `${total}${of.length === 1 ? `, all ${partName(approach)}` : ""}.`;
  });
  return sentences.join(" ");
}

function partName(approach: ApproachResult): string {
  return lowerFirst(partTotals(approach)[0]?.part ?? "");
}

function table(input: ChartInput): Table {
  return {
    caption: `Every line of the bill over ${plural(input.horizonMonths, "month")}, US$`,
    columns: [
      { label: "Approach", numeric: false },
      { label: "Part", numeric: false },
      { label: "Line", numeric: false },
      { label: "US$", numeric: true },
    ],
    rows: input.approaches.flatMap((approach) => {
      const lines = approach.lines.map(({ label, kind, totalUsd }) => ({
        cells: [approach.title, partOf[kind], label, formatUsd(totalUsd)],
      }));
      const lowest = isCheapest(approach, input);
      const cells = [approach.title, "total", "", tableMoney(approach.totalUsd, lowest)];
      return [...lines, lowest ? { cells, strong: 3 } : { cells }];
    }),
  };
}
