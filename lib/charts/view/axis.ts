import { roundShown, roundShownWithin } from "../../sheet/display";
import { formatCountShort, formatMs, formatUsdShort } from "../../sheet/format";
import { linearTicks, linearTicksTo, logDomain, logTicks, monthTicks } from "../spec/scale";
import type { Axis, AxisUnit, Tick } from "../spec/spec";

type Interval = readonly [number, number];

const tickLabels: Record<AxisUnit, (value: number) => string> = {
  usd: formatUsdShort,
  queries: formatCountShort,
  months: String,
  ms: (value) => (value === 0 ? "0" : formatMs(value)),
  share: (value) => `${Math.round(value * 100)}%`,
};

const ticksOf = (unit: AxisUnit, values: readonly number[]): Tick[] =>
  values.map((value) => ({ value, label: tickLabels[unit](value) }));

/** Sums are round in the currency that is shown. */
const withinShown = (unit: AxisUnit, places: (domain: Interval) => readonly number[], domain: Interval) =>
  unit === "usd" ? roundShownWithin(places, domain) : places(domain);

type LogAxis = Pick<Axis, "title" | "domain"> & { readonly unit: AxisUnit; readonly ticks: number };

const logAxis = ({ title, unit, domain, ticks }: LogAxis): Axis => ({
  title,
  unit,
  scale: "log",
  domain,
  ticks: ticksOf(
    unit,
    withinShown(unit, (shown) => logTicks(shown, ticks), domain),
  ),
});

/** The same axis for exactly this part of it, with about as many ticks. */
export function axisWithin(axis: Axis, domain: Interval): Axis {
  const { unit, scale, ticks } = axis;
  if (!unit) return { ...axis, domain, ticks: ticks.filter(({ value }) => value >= domain[0] && value <= domain[1]) };
  const inside =
    unit === "months"
      ? monthsIn(domain, ticks.length)
      : withinShown(unit, (shown) => roundIn(scale, shown, ticks.length), domain);
  return { ...axis, domain, ticks: ticksOf(unit, inside.length > 1 ? inside : domain) };
}

function monthsIn([from, to]: Interval, count: number): number[] {
  const [, every = 1] = monthTicks(to - from, count);
  const first = Math.ceil(from / every) * every;
  return Array.from({ length: Math.floor((to - first) / every) + 1 }, (_, index) => first + index * every);
}

function roundIn(scale: Axis["scale"], domain: Interval, count: number): number[] {
  return scale === "log" ? logTicks(domain, count) : linearTicks(domain, count);
}

/** The same axis, just large enough for these values and with no more ticks: from zero, or between round values if logarithmic. */
export function axisFor(axis: Axis, values: readonly number[]): Axis {
  const { unit, scale, ticks } = axis;
  const drawn = values.filter((value) => Number.isFinite(value) && (scale === "linear" || value > 0));
  if (!unit || drawn.length === 0) return axis;
  const [low, high] = [Math.min(...drawn), Math.max(...drawn)];
  if (scale === "log") return logAxis({ ...axis, unit, domain: logDomain(low, high), ticks: ticks.length });
  const counts = Array.from({ length: Math.max(1, ticks.length - 1) }, (_, index) => ticks.length - 1 - index);
  const upTo = (count: number) =>
    unit === "usd" ? roundShown((top) => linearTicksTo(top, count), high) : linearTicksTo(high, count);
  const tried = counts.map(upTo);
  const round = tried.find(({ length }) => length <= ticks.length) ?? upTo(1);
  return { ...axis, domain: [0, round.at(-1) ?? high], ticks: ticksOf(unit, round) };
}
