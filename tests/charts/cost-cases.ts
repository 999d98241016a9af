import { breakdownSpec } from "@/lib/charts/definitions/breakdown/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import type { ChartInput } from "@/lib/charts/definitions/shared/input";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { compactBelowWidth } from "@/lib/charts/layout/size";
import { article, withoutPrompting } from "./fixture";

/** A fifth approach, close to another, so that five labels compete at the ends of the lines. */
export function fiveApproaches(queries: number): ChartInput {
  const input = article(queries);
  const [first] = input.approaches;
  if (!first) throw new Error("the article has four approaches");
  const twin = { ...first, id: "longContext", title: "Long context" } as const;
  return { ...input, approaches: [first, twin, ...input.approaches.slice(1)] };
}

const inputs: Record<string, ChartInput> = {
  "50,000": article(50_000),
  "20,000 without prompting": article(20_000, withoutPrompting),
  "20,000": article(20_000),
  none: article(0),
  "a billion": article(1e9),
  "five approaches": fiveApproaches(50_000),
};

const builders = { "over time": overTimeSpec, volume: volumeSpec, breakdown: breakdownSpec };

/** Every chart of costs without a range in every case, as it is drawn at a width. */
export function specsAt(width: number): [string, ChartSpec][] {
  return Object.entries(inputs).flatMap(([name, input]) =>
    Object.entries(builders).map(([kind, build]): [string, ChartSpec] => [
      `${kind}, ${name}`,
      build(input, { compact: width < compactBelowWidth }),
    ]),
  );
}
