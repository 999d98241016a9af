import type { ApproachResult, EndedResult } from "../../../analysis/break-even/types";
import type { Odds } from "../../../analysis/uncertainty/types";
import { roundShown, shownAxis } from "../../../sheet/display";
import { formatUsd, formatUsdShort } from "../../../sheet/format";
import { lineKind } from "../../kinds/lines/kind";
import type { LineChartSpec, Mark, Series } from "../../kinds/lines/spec";
import { linearTicksTo, monthTicks } from "../../spec/scale";
import type { Point } from "../../spec/spec";
import { monthBandTexts, withBandColumns } from "../shared/band-wording";
import { approachOdds, bandOdds, monthBand } from "../shared/bands";
import { saidOf } from "../shared/compared";
import type { ChartInput, ChartOptions } from "../shared/input";
import { endLabel, endName, volumeScope } from "../shared/wording";
import { changeMarks, leadChanges } from "./lead-changes";
import { overTimeTable } from "./table";
import { overTimeSummary, overTimeTitle } from "./words";

/** What has been spent so far, month by month. */
export function overTimeSpec(input: ChartInput, options: ChartOptions): LineChartSpec {
  const { approaches, horizonMonths, ended = [] } = input;
  const { compact } = options;
  const odds = bandOdds(input, options);
  const lines = approaches.map((approach) => series(approach, input, odds, compact));
  const drawn = lines.flatMap(({ points, band }) => [...points, ...(band?.high ?? [])].map(({ y }) => y));
  const top = Math.max(0, ...drawn, ...ended.map(({ endUsd }) => endUsd));
  const ticks = roundShown((most) => linearTicksTo(most, compact ? 4 : 5), top);
  const months = Array.from({ length: horizonMonths + 1 }, (_, month) => month);
  return saidOf(input, {
    kind: lineKind.kind,
    id: "over-time",
    title: overTimeTitle(input),
    subtitle: `Spent so far, ${shownAxis()}, ${volumeScope(input)}`,
    summary: overTimeSummary(input, odds),
    table: withBandColumns(overTimeTable(input, months), banded(lines)),
    x: {
      title: "month",
      scale: "linear",
      unit: "months",
      domain: [0, horizonMonths],
      ticks: monthTicks(horizonMonths, compact ? 6 : 12).map((value) => ({ value, label: String(value) })),
    },
    y: {
      title: shownAxis(),
      scale: "linear",
      unit: "usd",
      domain: [0, ticks.at(-1) ?? 1],
      ticks: ticks.map((value) => ({ value, label: formatUsdShort(value) })),
    },
    series: [...lines, ...ended.map((each) => endedSeries(each, horizonMonths, compact))],
    marks: [...approaches.flatMap((approach) => retrainMarks(approach, input, top)), ...changeMarks(input)],
    cursor: {
      positions: months,
      labels: months.map((month) => (month === 0 ? "set-up" : `month ${month}`)),
      start: startMonth(input),
    },
  });
}

function series(approach: ApproachResult, input: ChartInput, odds: Odds | null, compact: boolean): Series {
  const own = approachOdds(odds, approach.id);
  return {
    id: approach.id,
    name: approach.title,
    points: stepPoints(approach),
    endLabel: endLabel(approach, approach.totalUsd, compact),
    endName: endName(approach, compact),
    stressed: approach.id === input.cheapest,
    at: approach.cumulativeUsd,
    values: approach.cumulativeUsd.map(formatUsd),
    ...(own && { band: monthBand(own, approach), bands: monthBandTexts(own) }),
  };
}

/** Its line stops on the day on which it ends. */
function endedSeries(each: EndedResult, horizonMonths: number, compact: boolean): Series {
  const { id, title, cumulativeUsd, endMonth, endUsd, endsOn } = each;
  const months = Array.from({ length: horizonMonths + 1 }, (_, month) => cumulativeUsd[month]);
  return {
    id,
    name: title,
    points: [...cumulativeUsd.map((y, x) => ({ x, y })), { x: endMonth, y: endUsd }],
    endLabel: `${endName(each, compact)} ends ${endsOn}`,
    endName: endName(each, compact),
    stressed: false,
    at: months.map((usd) => usd ?? Number.NaN),
    values: months.map((usd) => (usd === undefined ? `ended ${endsOn}` : formatUsd(usd))),
  };
}

/** The series that have a band, whose texts are those of the table's rows: both go month by month. */
function banded(lines: readonly Series[]) {
  return lines.flatMap(({ name, bands }) => (bands ? [{ name, texts: bands }] : []));
}

/** A payment at the start of month t is a vertical step at t - 1, the moment month t begins. */
export function stepPoints({ cumulativeUsd, stepUsdByMonth }: ApproachResult): Point[] {
  return cumulativeUsd.flatMap((y, month) => {
    const step = month === 0 ? 0 : (stepUsdByMonth[month] ?? 0);
    const before = cumulativeUsd[month - 1] ?? 0;
    return step === 0
      ? [{ x: month, y }]
      : [
          { x: month - 1, y: before + step },
          { x: month, y },
        ];
  });
}

/** The strokes are named once, on the line of the cheapest, and only when the step can be seen. */
function retrainMarks(approach: ApproachResult, { cheapest }: ChartInput, top: number): Mark[] {
  return approach.retrainMonths.map((month, index) => {
    const step = approach.stepUsdByMonth[month] ?? 0;
    const y = (approach.cumulativeUsd[month - 1] ?? 0) + step / 2;
    const isNamed = index === 0 && approach.id === cheapest && step > top / 100;
    return { kind: "tick", id: approach.id, x: month - 1, y, ...(isNamed ? { label: "retraining" } : {}) };
  });
}

function startMonth(input: ChartInput): number {
  const first = leadChanges(input).find(({ ahead }) => ahead);
  return first?.month ?? input.horizonMonths;
}
