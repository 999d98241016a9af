import type { ApproachResult } from "../../../analysis/break-even/types";
import type { ApproachOdds, Odds } from "../../../analysis/uncertainty/types";
import type { ApproachId } from "../../../model/names";
import type { BandShape, Point } from "../../spec/spec";
import type { ChartInput, ChartOptions } from "./input";

/** The odds to draw bands from; null when there are none or a reader has switched them off. */
export function bandOdds({ odds }: ChartInput, { bands = true }: ChartOptions): Odds | null {
  return bands && odds ? odds : null;
}

/** Undefined also where no draw can be had: there is nothing to draw then. */
export function approachOdds(odds: Odds | null, id: ApproachId): ApproachOdds | undefined {
  return odds?.approaches.find((approach) => approach.id === id && approach.cannotShare < 1);
}

/** The band is known at month-ends. Within a month it moves as the line does, so that it jumps where the line jumps. */
export function monthBand({ cumulativeUsd: { low, high } }: ApproachOdds, line: ApproachResult): BandShape {
  const points = (side: readonly number[]) =>
    side.flatMap((y, month) => {
      const step = month === 0 ? 0 : (line.stepUsdByMonth[month] ?? 0);
      if (step === 0) return [{ x: month, y }];
      const [before, after] = [line.cumulativeUsd[month - 1] ?? 0, line.cumulativeUsd[month] ?? 0];
      const start = side[month - 1] ?? 0;
      const share = after > before ? Math.min(1, step / (after - before)) : 1;
      return [
        { x: month - 1, y: start + (y - start) * share },
        { x: month, y },
      ];
    });
  return { low: points(low), high: points(high) };
}

type Interval = readonly [number, number];

/** The band at the volumes it is known at and at the ends of the domain, where it is not zero: a log axis ends above that. */
export function volumeBand(odds: Odds, own: ApproachOdds, [start, end]: Interval): BandShape {
  const places = [start, ...odds.volumes.filter((x) => x > start && x < end), end];
  const sides = places.flatMap((x) => {
    const ends = bandAtVolume(odds, own, x);
    return ends ? [{ x, ends }] : [];
  });
  return {
    low: sides.map(({ x, ends }) => ({ x, y: ends[0] })),
    high: sides.map(({ x, ends }) => ({ x, y: ends[1] })),
  };
}

/** The band at one volume; null beyond the volumes it is known at, and where no draw costs anything. */
export function bandAtVolume({ volumes }: Odds, { totalByVolumeUsd }: ApproachOdds, x: number): Interval | null {
  if (x < (volumes[0] ?? Number.POSITIVE_INFINITY) || x > (volumes.at(-1) ?? 0)) return null;
  const high = between(volumes, totalByVolumeUsd.high, x);
  return high > 0 ? [between(volumes, totalByVolumeUsd.low, x), high] : null;
}

/** Totals are straight in the queries but for steps, so a straight line between two known volumes is nearest to them. */
function between(known: readonly number[], values: readonly number[], x: number): number {
  const after = known.findIndex((place) => place >= x);
  const [x1 = 0, y1 = 0] = [known[after], values[after]];
  if (after <= 0 || x1 === x) return y1;
  const [x0 = 0, y0 = 0] = [known[after - 1], values[after - 1]];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** A shape no further down than the axis goes. */
export function clipped({ low, high }: BandShape, bottom: number): BandShape {
  const raise = ({ x, y }: Point) => ({ x, y: Math.max(y, bottom) });
  return { low: low.map(raise), high: high.map(raise) };
}

/** A logarithmic axis follows a band this far below the lowest line, and clips the rest. */
const maxBelow = 10;

/** The costs an axis must hold: every line, and the bands above zero. */
export function extentWithBands(lines: readonly number[], bands: readonly BandShape[]): [number, number] | null {
  const high = [...lines, ...bands.flatMap(({ high }) => high.map(({ y }) => y))].filter((y) => y > 0);
  const low = [...lines, ...bands.flatMap(({ low }) => low.map(({ y }) => y))].filter((y) => y > 0);
  if (high.length === 0) return null;
  const floor = Math.min(...lines.filter((y) => y > 0)) / maxBelow;
  const bottom = Math.min(...low, ...high);
  return [Number.isFinite(floor) ? Math.max(bottom, floor) : bottom, Math.max(...high)];
}
