import type { ApproachOdds, Odds } from "../../analysis/uncertainty/types";
import { approaches } from "../../model/approaches";
import { formatVolume } from "../../sheet/format";
import { shareText, shareTexts } from "../../sheet/share-text";
import { looks } from "../spec/palette";
import { monthTicks } from "../spec/scale";
import type { Area, AreaChartSpec, Table } from "../spec/spec";
import { drawSentence } from "../words/band-wording";
import { firstUpper, joinWords, plural, volumeScope } from "../words/wording";
import { type ChartInput, type ChartOptions, isGrowing } from "./input";

/** What the odds are drawn from: a chart's input whose ranges have been drawn. */
export type OddsInput = ChartInput & { readonly odds: Odds };

/** In what share of the draws each approach has cost least so far, month by month. */
export function oddsSpec(input: OddsInput, { compact }: ChartOptions): AreaChartSpec {
  const { odds, horizonMonths } = input;
  const months = Array.from({ length: horizonMonths + 1 }, (_, month) => month);
  const texts = months.map((month) => shareTexts(odds.approaches.map((one) => shareIn(one, month))));
  return {
    kind: "areas",
    id: "odds",
    title: title(input),
    subtitle: `Share of the draws in which each has cost least so far, ${drawnScope(input)}`,
    summary: summary(input),
    table: table(input, months, texts),
    x: {
      title: "month",
      scale: "linear",
      unit: "months",
      domain: [0, horizonMonths],
      ticks: monthTicks(horizonMonths, compact ? 6 : 12).map((value) => ({ value, label: String(value) })),
    },
    y: {
      title: "share of the draws",
      scale: "linear",
      unit: "share",
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: `${value * 100}%` })),
    },
    series: stacked(odds.approaches, months, texts, compact),
    cursor: {
      positions: months,
      labels: months.map((month) => (month === 0 ? "set-up" : `month ${month}`)),
      start: horizonMonths,
    },
  };
}

/** Where the queries are a range, the draws do not hold at their mean. */
function drawnScope(input: OddsInput): string {
  const { queriesGiven: range } = input;
  if (!range || range.low === range.high || isGrowing(input)) return volumeScope(input);
  return `at ${formatVolume(range.low)} to ${formatVolume(range.high)} queries a month`;
}

function shareIn({ cheapestShareByMonth }: ApproachOdds, month: number): number {
  return cheapestShareByMonth[month] ?? 0;
}

/** The first approach of the canonical order lies on top, so that the stack reads down like a list. */
function stacked(
  all: readonly ApproachOdds[],
  months: readonly number[],
  texts: readonly (readonly string[])[],
  compact: boolean,
): Area[] {
  const below = months.map(() => 0);
  return all
    .map((one, index) => ({ one, index }))
    .toReversed()
    .map(({ one, index }) => {
      const at = months.map((month) => shareIn(one, month));
      const low = months.map((x) => ({ x, y: below[x] ?? 0 }));
      const high = months.map((x) => ({ x, y: Math.min(1, (below[x] ?? 0) + (at[x] ?? 0)) }));
      for (const { x, y } of high) below[x] = y;
      const name = approaches[one.id].title;
      const { letter } = looks[one.id];
      const endName = compact ? letter : name;
      const values = texts.map((row) => row[index] ?? "");
      const share = values.at(-1) ?? "";
      return {
        id: one.id,
        name,
        low,
        high,
        labels: [name, letter],
        share,
        endLabel: `${endName} ${share}`,
        endName,
        at,
        values,
      };
    });
}

function title({ odds, horizonMonths }: OddsInput): string {
  const over = `over ${plural(horizonMonths, "month")}`;
  const texts = shareTexts(odds.approaches.map(({ cheapestShare }) => cheapestShare));
  const most = Math.max(0, ...odds.approaches.map(({ cheapestShare }) => cheapestShare));
  if (most === 0) return `No approach can be had in any draw ${over}`;
  const leaders = odds.approaches.filter(({ cheapestShare }) => most - cheapestShare < 1e-9);
  const names = firstUpper(joinWords(leaders.map(({ id }) => approaches[id].inSentence)));
  const text = texts[odds.approaches.findIndex(({ cheapestShare }) => cheapestShare === most)] ?? "";
  const share = text === "100%" ? "all draws" : `${text} of the draws`;
  return `${names} ${leaders.length > 1 ? "are each" : "is"} cheapest in ${share} ${over}`;
}

function summary({ odds, horizonMonths }: OddsInput): string {
  const texts = shareTexts(odds.approaches.map(({ cheapestShare }) => cheapestShare));
  const shares = odds.approaches
    .map(({ id, cheapestShare }, index) => ({ cheapestShare, text: `${approaches[id].inSentence} in ${texts[index]}` }))
    .filter(({ cheapestShare }) => cheapestShare > 0)
    .sort((one, other) => other.cheapestShare - one.cheapestShare);
  return [
    shares.length > 0
      ? `Cheapest over ${plural(horizonMonths, "month")}: ${joinWords(shares.map(({ text }) => text))} of ${plural(odds.draws, "draw")}.`
      : "",
    firstUpper(drawSentence),
    leadSentence(odds, horizonMonths),
    unavailableSentence(odds),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** From when on the approach that leads at the end is cheapest in more than half of the draws. */
function leadSentence({ approaches: all }: Odds, horizonMonths: number): string {
  const leader = all.find(({ cheapestShare }) => cheapestShare > 0.5);
  if (!leader || horizonMonths < 1) return "";
  const last = leader.cheapestShareByMonth.findLastIndex((share) => share <= 0.5);
  const name = firstUpper(approaches[leader.id].inSentence);
  if (last < 0) return `${name} is cheapest in more than half of them at every month-end.`;
  if (last + 1 >= leader.cheapestShareByMonth.length) return "";
  return `${name} is cheapest in more than half of them from month ${last + 1}.`;
}

function unavailableSentence({ approaches: all }: Odds): string {
  return all
    .filter(({ cannotShare }) => cannotShare > 0)
    .map(
      ({ id, cannotShare }) =>
        `${firstUpper(approaches[id].inSentence)} cannot be had in ${shareText(cannotShare)} of the draws.`,
    )
    .join(" ");
}

function table({ odds }: OddsInput, months: readonly number[], texts: readonly (readonly string[])[]): Table {
  return {
    caption: "Share of the draws in which each has cost least so far, at the end of each month",
    columns: [
      { label: "Month", numeric: true },
      ...odds.approaches.map(({ id }) => ({ label: approaches[id].title, numeric: true })),
    ],
    rows: months.map((month) => ({
      cells: [month === 0 ? "0 (set-up)" : String(month), ...(texts[month] ?? [])],
    })),
  };
}
