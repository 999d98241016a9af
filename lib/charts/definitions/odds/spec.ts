import type { ApproachOdds } from "../../../analysis/uncertainty/types";
import { approaches } from "../../../model/approaches";
import { shareTexts } from "../../../sheet/share-text";
import { areaKind } from "../../kinds/areas/kind";
import type { Area, AreaChartSpec } from "../../kinds/areas/spec";
import { looks } from "../../spec/palette";
import { monthTicks } from "../../spec/scale";
import { saidOf } from "../shared/compared";
import type { ChartOptions } from "../shared/input";
import type { OddsInput } from "./input";
import { oddsTable } from "./table";
import { drawnScope, oddsSummary, oddsTitle } from "./words";

/** In what share of the cases each approach has cost least so far, month by month. */
export function oddsSpec(input: OddsInput, { compact }: ChartOptions): AreaChartSpec {
  const { odds, horizonMonths } = input;
  const months = Array.from({ length: horizonMonths + 1 }, (_, month) => month);
  const texts = months.map((month) => shareTexts(odds.approaches.map((one) => shareIn(one, month))));
  return saidOf(input, {
    kind: areaKind.kind,
    id: "odds",
    title: oddsTitle(input),
    subtitle: `Share of the cases in which each has cost least so far, ${drawnScope(input)}`,
    summary: oddsSummary(input),
    table: oddsTable(input, months, texts),
    x: {
      title: "month",
      scale: "linear",
      unit: "months",
      domain: [0, horizonMonths],
      ticks: monthTicks(horizonMonths, compact ? 6 : 12).map((value) => ({ value, label: String(value) })),
    },
    y: {
      title: "share of the cases",
      scale: "linear",
      unit: "share",
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: `${value * 100}%` })),
    },
    series: stacked(odds.approaches, months, texts, compact),
    cursor: {
      positions: months,
      labels: months.map((month) => (month === 0 ? "set-up" : `month ${month}`)),
      start: horizonMonths,
    },
  });
}

function shareIn({ cheapestShareByMonth }: ApproachOdds, month: number): number {
  return cheapestShareByMonth[month] ?? 0;
}

/** The first approach of the canonical order lies on top, so that the stack reads down like a list. */
function stacked(
  all: readonly ApproachOdds[],
  months: readonly number[],
  texts: readonly (readonly string[])[],
  compact: boolean,
): Area[] {
  const below = months.map(() => 0);
  return all
    .map((one, index) => ({ one, index }))
    .toReversed()
    .map(({ one, index }) => {
      const at = months.map((month) => shareIn(one, month));
      const low = months.map((x) => ({ x, y: below[x] ?? 0 }));
      const high = months.map((x) => ({ x, y: Math.min(1, (below[x] ?? 0) + (at[x] ?? 0)) }));
      for (const { x, y } of high) below[x] = y;
      const name = approaches[one.id].title;
      const { letter } = looks[one.id];
      const endName = compact ? letter : name;
      const values = texts.map((row) => row[index] ?? "");
      const share = values.at(-1) ?? "";
      return {
        id: one.id,
        name,
        low,
        high,
        labels: [name, letter],
        share,
        endLabel: `${endName} ${share}`,
        endName,
        at,
        values,
      };
    });
}
