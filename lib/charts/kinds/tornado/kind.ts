import { chartKind } from "../shared/chart-kind";
import { axisData } from "../shared/data";
import { type TornadoLayout, tornadoHeight, tornadoLayout } from "./layout";
import type { TornadoChartSpec } from "./spec";
import { tornadoSvg } from "./svg";

/** Published as "swings", after its bars. */
export const tornadoKind = chartKind<TornadoChartSpec, TornadoLayout>({
  kind: "swings",
  height: tornadoHeight,
  isElastic: false,
  layout: tornadoLayout,
  svg: tornadoSvg,
  data: ({ x, left, right, now, bars }) => ({
    x: axisData(x),
    left,
    right,
    now: now.value,
    series: bars.map(({ field, name, start, end, startLabel, endLabel, assumed, note }) => ({
      field,
      name,
      from: { difference: start, input: startLabel },
      to: { difference: end, input: endLabel },
      assumed,
      note,
    })),
  }),
  cursor: null,
});
