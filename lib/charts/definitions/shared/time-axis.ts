import { formatMs } from "../../../sheet/format";
import { linearTicksTo, logDomain, logTicks } from "../../spec/scale";
import type { Axis } from "../../spec/spec";

export type TimeAxis = {
  readonly axis: Axis;
  /** False where the limit lies so far outside that it is said in words only. */
  readonly holdsLimit: boolean;
};

/** Values further apart than this do not share a linear axis. */
const widestRatio = 20;
/** A limit further outside than this would squeeze the data. */
const farthestFactor = 2;

export function isWide(values: readonly number[]): boolean {
  return values.length > 0 && Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > widestRatio;
}

type Options = { readonly title: string; readonly limitMs: number | null; readonly ticks: number };

/** From 0 to the highest value, and to the limit where that is near. */
export function linearTimeAxis(values: readonly number[], { title, limitMs, ticks }: Options): TimeAxis {
  const top = Math.max(0, ...values);
  const holdsLimit = limitMs !== null && limitMs <= (top > 0 ? top * farthestFactor : 0);
  const shown = values.length === 0 ? [] : linearTicksTo(holdsLimit ? Math.max(top, limitMs) : top, ticks);
  return { axis: axisOf(title, "linear", [0, shown.at(-1) ?? 1], shown), holdsLimit };
}

/** Values of 0 have no place on it: whoever draws them puts them at its start. */
export function logTimeAxis(values: readonly number[], { title, limitMs, ticks }: Options): TimeAxis {
  const positive = values.filter((value) => value > 0);
  const [low, high] = positive.length > 0 ? [Math.min(...positive), Math.max(...positive)] : [1, 10];
  const holdsLimit = limitMs !== null && limitMs >= low / 10 && limitMs <= high * 10;
  const domain = logDomain(holdsLimit ? Math.min(low, limitMs) : low, holdsLimit ? Math.max(high, limitMs) : high);
  return { axis: axisOf(title, "log", domain, logTicks(domain, ticks)), holdsLimit };
}

function axisOf(
  title: string,
  scale: Axis["scale"],
  domain: readonly [number, number],
  ticks: readonly number[],
): Axis {
  return {
    title,
    unit: "ms",
    scale,
    domain,
    ticks: ticks.map((value) => ({ value, label: value === 0 ? "0" : formatMs(value) })),
  };
}
