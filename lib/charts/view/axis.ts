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

type LogAxis = Pick<Axis, "title" | "domain"> & { readonly unit: AxisUnit; readonly ticks: number };

const logAxis = ({ title, unit, domain, ticks }: LogAxis): Axis => ({
  title,
  unit,
  scale: "log",
  domain,
  ticks: ticksOf(unit, logTicks(domain, ticks)),
});

/** The same axis for exactly this part of it, with about as many ticks. */
export function axisWithin(axis: Axis, domain: Interval): Axis {
  const { unit, scale, ticks } = axis;
  if (!unit) return { ...axis, domain, ticks: ticks.filter(({ value }) => value >= domain[0] && value <= domain[1]) };
  const inside = unit === "months" ? monthsIn(domain, ticks.length) : roundIn(scale, domain, ticks.length);
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
  const tried = counts.map((count) => linearTicksTo(high, count));
  const round = tried.find(({ length }) => length <= ticks.length) ?? linearTicksTo(high, 1);
  return { ...axis, domain: [0, round.at(-1) ?? high], ticks: ticksOf(unit, round) };
}
