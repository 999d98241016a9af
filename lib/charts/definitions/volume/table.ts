import type { Odds } from "../../../analysis/uncertainty/types";
import { shownAxis } from "../../../sheet/display";
import { lowerFirst } from "../../../sheet/explain";
import { formatUsd, formatVolume } from "../../../sheet/format";
import { plural } from "../../../sheet/words";
import { linearTicks, oneTwoFive } from "../../spec/scale";
import type { Table } from "../../spec/spec";
import { volumeBandText, withBandColumns } from "../shared/band-wording";
import { approachOdds } from "../shared/bands";
import { type ChartInput, resultOf } from "../shared/input";
import { lowestIndex, tableMoney } from "../shared/wording";
import type { Boundary } from "./boundaries";
import { knownTotal } from "./points";

/** A row at 1, 2 and 5 of each power of ten, or at the round volumes of a straight axis, at your volume and where the cheapest changes. */
export function volumeTable(
  input: ChartInput,
  domain: readonly [number, number],
  inside: readonly Boundary[],
  odds: Odds | null,
): Table {
  const { approaches, queriesPerMonth: you } = input;
  const preferred = approaches.findIndex(({ id }) => id === input.cheapest);
  const above = new Map(inside.map((boundary) => [boundary.queriesPerMonth, boundary.above]));
  const volumes = [
    ...(input.isLinear ? linearTicks(domain, 12) : oneTwoFive(domain)),
    ...above.keys(),
    ...(you > 0 ? [you] : []),
  ];
  const rows = [...new Set(volumes)].sort((one, other) => one - other);
  const figures = {
    caption: `Total over ${plural(input.horizonMonths, "month")} by queries a month, ${shownAxis()}`,
    columns: [
      { label: "Queries a month", numeric: true },
      ...approaches.map(({ title }) => ({ label: title, numeric: true })),
    ],
    rows: rows.map((x) => {
      const costs = approaches.map((approach) => knownTotal(approach, x));
      const next = above.get(x);
      if (next) {
        const note = `${lowerFirst(resultOf(input, next).title)} cheapest above`;
        return { cells: [`${formatVolume(x)} (${note})`, ...costs.map(formatUsd)] };
      }
      const lowest = lowestIndex(costs, preferred);
      const header = x === you ? `${formatVolume(x)} (you)` : formatVolume(x);
      const cells = [header, ...costs.map((usd, index) => tableMoney(usd, index === lowest))];
      return lowest === undefined ? { cells } : { cells, strong: lowest + 1 };
    }),
  };
  const banded = approaches.filter(({ id }) => approachOdds(odds, id));
  return withBandColumns(
    figures,
    odds ? banded.map(({ id, title }) => ({ name: title, texts: rows.map(volumeBandText(odds, id)) })) : [],
  );
}
