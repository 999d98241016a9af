import { roundShownWithin, shownAxis } from "../../../sheet/display";
import { formatCountShort, formatUsdShort } from "../../../sheet/format";
import type { Series } from "../../kinds/lines/spec";
import { linearTicks, linearTicksTo, logDomain, logTicks } from "../../spec/scale";
import type { Axis } from "../../spec/spec";
import { extentWithBands } from "../shared/bands";
import type { ChartInput } from "../shared/input";
import type { Boundary } from "./boundaries";

type Interval = readonly [number, number];
type AxisScale = Axis["scale"];

export const scaleOfAxes = ({ isLinear }: ChartInput): AxisScale => (isLinear ? "linear" : "log");

/** Money by volume, both axes of one scale. */
export function volumeAxes(title: string, x: Interval, y: Interval, compact: boolean, scale: AxisScale = "log") {
  const ticksIn = scale === "log" ? logTicks : linearTicks;
  const axis = (name: string, domain: Interval, ticks: readonly number[], write: (value: number) => string): Axis => ({
    title: name,
    scale,
    domain,
    ticks: ticks.map((value) => ({ value, label: write(value) })),
  });
  const sums = roundShownWithin((shown) => ticksIn(shown, compact ? 4 : 6), y);
  return {
    x: { ...axis(title, x, ticksIn(x, compact ? 5 : 9), formatCountShort), unit: "queries" },
    y: { ...axis(shownAxis(), y, sums, formatUsdShort), unit: "usd" },
  } as const;
}

/** Fewer queries a month have no place on a logarithmic axis of volumes, as none have. */
export const minVolume = 0.01;

/** Whether the volume has a place on the axis. */
export const isOnAxis = (input: ChartInput): boolean => input.isLinear === true || input.queriesPerMonth >= minVolume;

/** How many times your volume a straight axis reaches, and how far beyond it a change of the cheapest may lie to be on it. */
const [reach, farthest] = [2, 8];

/**
 * Logarithmic: 100 to 10 million queries a month, further when you are outside. Straight: from none to twice your volume,
 * further where the cheapest changes not far beyond.
 */
export function volumeDomain(input: ChartInput, changes: readonly Boundary[]): [number, number] {
  const { queriesPerMonth: you, isLinear } = input;
  if (isLinear) {
    const near = changes.map(({ queriesPerMonth }) => queriesPerMonth).filter((x) => x <= farthest * you);
    return [0, linearTicksTo(Math.max(reach * you, 1.25 * Math.max(0, ...near), 100), 8).at(-1) ?? 100];
  }
  const low = you >= minVolume && you < 100 ? 10 ** Math.floor(Math.log10(you)) : 100;
  const high = you > 1e7 ? 10 ** Math.ceil(Math.log10(you) - 1e-12) : 1e7;
  return [low, high];
}

export function costDomain(series: readonly Pick<Series, "points" | "band">[], scale: AxisScale): [number, number] {
  const costs = series.flatMap(({ points }) => points.map(({ y }) => y));
  const held = extentWithBands(
    costs,
    series.flatMap(({ band }) => band ?? []),
  );
  if (scale === "log") return held ? logDomain(...held) : [1, 10];
  const ticks = linearTicksTo(held?.[1] ?? 0, 6);
  return [Math.min(0, held?.[0] ?? 0), ticks.at(-1) ?? 1];
}
