import { lineKind } from "../../charts/kinds/lines/kind";
import type { LineChartSpec, Mark, Series } from "../../charts/kinds/lines/spec";
import { type ScenarioId, scenarioIds } from "../../charts/spec/palette";
import { linearTicksTo } from "../../charts/spec/scale";
import type { Tick } from "../../charts/spec/spec";
import { dayAfterMonths, dayNumber } from "../../sheet/calendar";
import { formatUsdRate, formatUsdShort } from "../../sheet/format";
import { priceChanges } from "./changes";
import { type Entry, type Kept, standingOn } from "./entry";
import { figuresOf } from "./figures";

/** A price over the days of its record, and what a reader should know of it. */
type Track = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly amounts: readonly number[];
};

/** The first day on which each state holds; the first one is known since it was read. */
const daysOf = ({ states }: Entry): readonly string[] => states.map(({ from, asOf }) => from ?? firstDayOf(asOf));

function firstDayOf(asOf: string): string {
  const [year, month = "01", day = "01"] = asOf.split("-");
  return `${year}-${month}-${day}`;
}

/** The first two prices, or the first two that move. */
function tracksOf({ states }: Entry): readonly Track[] {
  const all = figuresOf(states[0]).flatMap(({ key, label, unit, isMoney }) => {
    const amounts = states.map(({ values }: Kept) => values[key]);
    return isMoney && amounts.every((amount) => typeof amount === "number") ? [{ key, label, unit, amounts }] : [];
  });
  const inOneUnit = all.filter(({ unit }) => unit === all[0]?.unit);
  const main = inOneUnit.filter(({ key }) => !key.startsWith("batch") && !key.startsWith("cache"));
  return (main.length > 0 ? main : inOneUnit).slice(0, 2);
}

/** What a price was, is and is announced to be; null where nothing moves and no last day is known. */
export function historyChart(entry: Entry, today: string, isCompact: boolean): LineChartSpec | null {
  const tracks = tracksOf(entry);
  const days = daysOf(entry);
  const { retiresOn } = entry;
  if (tracks.length === 0 || (entry.states.length === 1 && retiresOn === undefined)) return null;
  const end = lastDayShown(days.at(-1) as string, retiresOn, today);
  const [first, last] = [dayNumber(days[0] as string), dayNumber(end)];
  const yTicks = linearTicksTo(Math.max(...tracks.flatMap(({ amounts }) => amounts)) * 1.05, isCompact ? 3 : 4);
  return {
    kind: lineKind.kind,
    id: "history",
    title: titleOf(entry, today),
    subtitle: `US$ ${tracks[0]?.unit}`,
    summary: summaryOf(entry, tracks),
    table: tableOf(entry, tracks, days),
    x: {
      title: "",
      scale: "linear",
      domain: [first, last],
      ticks: monthTicks(days[0] as string, end, isCompact ? 3 : 6),
    },
    y: {
      title: "",
      scale: "linear",
      domain: [0, yTicks.at(-1) ?? 1],
      ticks: yTicks.map((value) => ({ value, label: formatUsdShort(value) })),
    },
    series: tracks.map((track, index) => seriesOf(track, scenarioIds[index] as ScenarioId, days, retiresOn ?? end)),
    marks: marksOf(today, retiresOn, [first, last]),
    cursor: { positions: days.map(dayNumber), labels: days, start: 0 },
  };
}

/** Some months beyond the last thing that is known, so that it is seen. */
const lastDayShown = (lastChange: string, retiresOn: string | undefined, today: string): string =>
  dayAfterMonths([lastChange, retiresOn ?? "", today].sort().at(-1) as string, 2);

/** A price holds until the next one: a stair. */
function seriesOf(track: Track, id: ScenarioId, days: readonly string[], end: string): Series {
  const { label, amounts } = track;
  const points = amounts.flatMap((y, index) => [
    { x: dayNumber(days[index] as string), y },
    { x: dayNumber(days[index + 1] ?? end), y },
  ]);
  const texts = amounts.map(formatUsdRate);
  return { id, name: label, points, endLabel: `${label} ${texts.at(-1)}`, stressed: true, at: amounts, values: texts };
}

function marksOf(today: string, retiresOn: string | undefined, [first, last]: readonly [number, number]): Mark[] {
  const rule = (day: string, label: string, role: "you" | "limit"): Mark[] => {
    const x = dayNumber(day);
    return x >= first && x <= last ? [{ kind: "rule", x, label, role }] : [];
  };
  return [
    ...rule(today, "today", "you"),
    ...(retiresOn === undefined ? [] : rule(retiresOn, `ends ${retiresOn}`, "limit")),
  ];
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** First days of months, evenly, at most so many. */
function monthTicks(from: string, to: string, most: number): Tick[] {
  const count = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [begin, end] = [from.endsWith("-01") ? count(from) : count(from) + 1, count(to)];
  const step = Math.max(1, Math.ceil((end - begin + 1) / most));
  return Array.from({ length: Math.floor((end - begin) / step) + 1 }, (_, index) => {
    const month = begin + index * step;
    const [year, name] = [Math.floor(month / 12), months[month % 12]];
    const day = `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    return { value: dayNumber(day), label: `${name} ${year}` };
  });
}

function titleOf(entry: Entry, today: string): string {
  const { name, retiresOn, states } = entry;
  const next = states.find(({ from }) => from !== undefined && from > today);
  if (next) return `${name} has another price from ${next.from}`;
  if (retiresOn === undefined) return `${name} has had another price since ${states.at(-1)?.from}`;
  return standingOn(entry, today) === "ended" ? `${name} ended on ${retiresOn}` : `${name} ends on ${retiresOn}`;
}

function summaryOf(entry: Entry, tracks: readonly Track[]): string {
  const first = tracks
    .map(({ label, amounts: [amount = 0] }) => `${label.toLowerCase()} ${formatUsdRate(amount)}`)
    .join(", ");
  const changes = priceChanges(entry).map(({ day, says }) => `From ${day}: ${says}.`);
  const end = entry.retiresOn === undefined ? [] : [`It cannot be had from ${entry.retiresOn} on.`];
  return [`At first ${first}.`, ...changes, ...end].join(" ");
}

const tableOf = (entry: Entry, tracks: readonly Track[], days: readonly string[]): LineChartSpec["table"] => ({
  caption: "Prices by the day they hold from",
  columns: [{ label: "From", numeric: false }, ...tracks.map(({ label }) => ({ label, numeric: true }))],
  rows: entry.states.map((state, index) => ({
    cells: [
      state.from ?? `read ${days[index]}`,
      ...tracks.map(({ amounts }) => formatUsdRate(amounts[index] as number)),
    ],
  })),
});
