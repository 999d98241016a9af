import type { areaKind } from "./areas/kind";
import type { barKind } from "./bars/kind";
import type { lineKind } from "./lines/kind";
import type { mapKind } from "./map/kind";
import type { pointKind } from "./points/kind";
import { type ChartKind, loadedKind } from "./shared/chart-kind";
import type { stageKind } from "./stages/kind";
import type { tornadoKind } from "./tornado/kind";

/** Every kind of chart there is. Specs and layouts of other kinds are no `ChartSpec` and no `ChartLayout`. */
type Kind =
  | typeof lineKind
  | typeof areaKind
  | typeof barKind
  | typeof tornadoKind
  | typeof mapKind
  | typeof stageKind
  | typeof pointKind;

export type ChartSpec = Parameters<Kind["layout"]>[0];
export type ChartLayout = ReturnType<Kind["layout"]>;

export function kindOf({ kind }: Pick<ChartSpec, "kind">): ChartKind<ChartSpec, ChartLayout> {
  const found = loadedKind(kind);
  if (!found) throw new Error(`unknown kind of chart: ${kind}`);
  return found;
}
