import type { Axis } from "@/lib/charts/spec/spec";

/** Everything Recharts would otherwise choose by itself. */
export function axisProps({ scale, domain, ticks }: Axis) {
  return {
    type: "number",
    scale,
    domain: [...domain],
    ticks: ticks.map(({ value }) => value),
    interval: 0,
    allowDataOverflow: true,
    niceTicks: "none",
  } as const;
}

export function labelsOf({ ticks }: Axis): ReadonlyMap<number, string> {
  return new Map(ticks.map(({ value, label }) => [value, label]));
}
