import type { Odds } from "../decide/outlook-types";
import { volumeText } from "../decide/phrase";
import { lowerFirst } from "../sheet/explain";
import { formatUsd } from "../sheet/format";
import { volumeBandText, withBandColumns } from "./band-wording";
import { oddsOf } from "./bands";
import type { Boundary } from "./boundaries";
import { answerOf, type ChartInput } from "./input";
import { oneTwoFive } from "./scale";
import type { Table } from "./spec";
import { knownTotal } from "./volume-points";
import { lowestIndex, plural, tableMoney } from "./wording";

/** A row at 1, 2 and 5 of each power of ten, at your volume and where the cheapest changes. */
export function volumeTable(
  input: ChartInput,
  domain: readonly [number, number],
  inside: readonly Boundary[],
  odds: Odds | null,
): Table {
  const { approaches, queriesPerMonth: you } = input;
  const preferred = approaches.findIndex(({ id }) => id === input.cheapest);
  const above = new Map(inside.map((boundary) => [boundary.queriesPerMonth, boundary.above]));
  const volumes = [...oneTwoFive(domain), ...above.keys(), ...(you > 0 ? [you] : [])];
  const rows = [...new Set(volumes)].sort((one, other) => one - other);
  const figures = {
    caption: `Total over ${plural(input.horizonMonths, "month")} by queries a month, US$`,
    columns: [
      { label: "Queries a month", numeric: true },
      ...approaches.map(({ title }) => ({ label: title, numeric: true })),
    ],
    rows: rows.map((x) => {
      const costs = approaches.map((approach) => knownTotal(approach, x));
      const next = above.get(x);
      if (next) {
        const note = `${lowerFirst(answerOf(input, next).title)} cheapest above`;
        return { cells: [`${volumeText(x)} (${note})`, ...costs.map(formatUsd)] };
      }
      const lowest = lowestIndex(costs, preferred);
      const header = x === you ? `${volumeText(x)} (you)` : volumeText(x);
      const cells = [header, ...costs.map((usd, index) => tableMoney(usd, index === lowest))];
      return lowest === undefined ? { cells } : { cells, strong: lowest + 1 };
    }),
  };
  const banded = approaches.filter(({ id }) => oddsOf(odds, id));
  return withBandColumns(
    figures,
    odds ? banded.map(({ id, title }) => ({ name: title, texts: rows.map(volumeBandText(odds, id)) })) : [],
  );
}
