import { areas } from "./areas/kind";
import { bars } from "./bars/kind";
import { lines } from "./lines/kind";
import { map } from "./map/kind";
import { points } from "./points/kind";
import type { ChartKind } from "./shared/chart-kind";
import { stages } from "./stages/kind";
import { tornado } from "./tornado/kind";

/** Every kind of chart there is. Specs and layouts of other kinds are no `ChartSpec` and no `ChartLayout`. */
const kinds = [lines, areas, bars, tornado, map, stages, points] as const;

type Kind = (typeof kinds)[number];

export type ChartSpec = Parameters<Kind["layout"]>[0];
export type ChartLayout = ReturnType<Kind["layout"]>;

export function kindOf({ kind }: Pick<ChartSpec, "kind">): ChartKind<ChartSpec, ChartLayout> {
  const found = kinds.find((each) => each.kind === kind);
  if (!found) throw new Error(`unknown kind of chart: ${kind}`);
  return found;
}
