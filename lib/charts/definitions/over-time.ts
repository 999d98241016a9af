import { compareCosts, isClose } from "../../analysis/break-even/crossings";
import type { ApproachResult } from "../../analysis/break-even/types";
import type { Odds } from "../../analysis/uncertainty/types";
import { lowerFirst } from "../../sheet/explain";
import { formatUsd, formatUsdSentence, formatUsdShort } from "../../sheet/format";
import { linearTicksTo, monthTicks } from "../spec/scale";
import type { LineChartSpec, Mark, Point, Series, Table } from "../spec/spec";
import { bandSentences, monthBandTexts, withBandColumns } from "../words/band-wording";
import {
  endLabel,
  endName,
  firstUpper,
  joinWords,
  lowestIndex,
  plural,
  tableMoney,
  volumeScope,
} from "../words/wording";
import { approachOdds, bandOdds, monthBand } from "./bands";
import { type ChartInput, type ChartOptions, resultOf } from "./input";
import { changeMarks, changeSentence, leadChanges } from "./lead-changes";

/** What has been spent so far, month by month. */
export function overTimeSpec(input: ChartInput, options: ChartOptions): LineChartSpec {
  const { approaches, horizonMonths } = input;
  const { compact } = options;
  const odds = bandOdds(input, options);
  const lines = approaches.map((approach) => series(approach, input, odds, compact));
  const top = Math.max(0, ...lines.flatMap(({ points, band }) => [...points, ...(band?.high ?? [])].map(({ y }) => y)));
  const ticks = linearTicksTo(top, compact ? 4 : 5);
  const months = Array.from({ length: horizonMonths + 1 }, (_, month) => month);
  return {
    kind: "lines",
    id: "over-time",
    title: title(input),
    subtitle: `Spent so far, US$, ${volumeScope(input)}`,
    summary: summary(input, odds),
    table: withBandColumns(table(input, months), banded(lines)),
    x: {
      title: "month",
      scale: "linear",
      unit: "months",
      domain: [0, horizonMonths],
      ticks: monthTicks(horizonMonths, compact ? 6 : 12).map((value) => ({ value, label: String(value) })),
    },
    y: {
      title: "US$",
      scale: "linear",
      unit: "usd",
      domain: [0, ticks.at(-1) ?? 1],
      ticks: ticks.map((value) => ({ value, label: formatUsdShort(value) })),
    },
    series: lines,
    marks: [...approaches.flatMap((approach) => retrainMarks(approach, input, top)), ...changeMarks(input)],
    cursor: {
      positions: months,
      labels: months.map((month) => (month === 0 ? "set-up" : `month ${month}`)),
      start: startMonth(input),
    },
  };
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

/** First month-end from which the cheapest has cost no more than any other, to the end. */
function cheapestFrom({ approaches, cheapest }: ChartInput): number {
  const leader = approaches.find(({ id }) => id === cheapest)?.cumulativeUsd ?? [];
  const isDearer = (spent: number, month: number) =>
    approaches.some(({ cumulativeUsd }) => (cumulativeUsd[month] ?? 0) < spent * (1 - 1e-9));
  return leader.findLastIndex(isDearer) + 1;
}

function startMonth(input: ChartInput): number {
  const first = leadChanges(input).find(({ ahead }) => ahead);
  return first?.month ?? input.horizonMonths;
}

function title(input: ChartInput): string {
  const { approaches, cheapest, horizonMonths } = input;
  const leader = resultOf(input, cheapest);
  const tied = approaches.filter(({ totalUsd }) => compareCosts(totalUsd, leader.totalUsd) === 0);
  const over = `over ${plural(horizonMonths, "month")}`;
  if (approaches.length === 1) return `${leader.title} costs ${formatUsdSentence(leader.totalUsd)} ${over}`;
  if (tied.length > 1) {
    const names = joinWords(tied.map((approach) => lowerFirst(approach.title)));
    return `${firstUpper(names)} cost the same ${over}`;
  }
  const next = input.runnerUp && resultOf(input, input.runnerUp);
  if (next && isClose(leader.totalUsd, next.totalUsd)) {
    const gap = formatUsdSentence(next.totalUsd - leader.totalUsd);
    return `${leader.title} and ${lowerFirst(next.title)} are within ${gap} ${over}`;
  }
  const from = cheapestFrom(input);
  return from === 0 ? `${leader.title} is cheapest throughout` : `${leader.title} is cheapest from month ${from}`;
}

function summary(input: ChartInput, odds: Odds | null): string {
  const { approaches, horizonMonths } = input;
  const inOrder = [...approaches].sort((one, other) => one.totalUsd - other.totalUsd);
  const totals = inOrder.map(({ title, totalUsd }) => `${lowerFirst(title)} ${formatUsdSentence(totalUsd)}`);
  return [
    `Over ${plural(horizonMonths, "month")}, ${volumeScope(input)}: ${joinWords(totals)}.`,
    changeSentence(input),
    retrainSentence(input),
    leadChanges(input).length > 1
      ? "Leads are counted at month-ends; a retraining within a month can interrupt them."
      : "",
    ...bandSentences(
      odds,
      input,
      monthBandTexts(approachOdds(odds, input.cheapest)).at(-1) ?? "",
      `by month ${horizonMonths}`,
    ),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function retrainSentence({ approaches }: ChartInput): string {
  const retrained = approaches.filter(({ retrainMonths }) => retrainMonths.length > 0);
  const [first] = retrained;
  if (!first) return "";
  const names = joinWords(retrained.map(({ title }) => lowerFirst(title)));
  const months = first.retrainMonths;
  if (retrained.some(({ retrainMonths }) => String(retrainMonths) !== String(months))) {
    return `Short strokes across the lines of ${names} are retrainings.`;
  }
  const subject = `${firstUpper(names)} ${retrained.length > 1 ? "are" : "is"} retrained`;
  if (months.length > 6) return `${subject} ${months.length} times, first at the start of month ${months[0]}.`;
  return `${subject} at the start of month${months.length > 1 ? "s" : ""} ${joinWords(months.map(String))}.`;
}

function table({ approaches, cheapest }: ChartInput, months: readonly number[]): Table {
  const preferred = approaches.findIndex(({ id }) => id === cheapest);
  return {
    caption: "Spent so far at the end of each month, US$",
    columns: [{ label: "Month", numeric: true }, ...approaches.map(({ title }) => ({ label: title, numeric: true }))],
    rows: months.map((month) => {
      const spent = approaches.map(({ cumulativeUsd }) => cumulativeUsd[month] ?? 0);
      const lowest = lowestIndex(spent, preferred);
      const cells = spent.map((usd, index) => tableMoney(usd, index === lowest));
      const header = month === 0 ? "0 (set-up)" : String(month);
      return lowest === undefined ? { cells: [header, ...cells] } : { cells: [header, ...cells], strong: lowest + 1 };
    }),
  };
}
