import type { Axis, BarSegment } from "../../spec/spec";

/** What specs of several kinds give as data. */
export const axisData = ({ title, scale, domain }: Axis) => ({ title, scale, domain });

export const partsData = (segments: readonly BarSegment[]) =>
  segments.map(({ name, start, end }) => ({ name, value: end - start }));
