import type { ApproachOdds, Odds } from "../../../analysis/uncertainty/types";
import { approaches } from "../../../model/approaches";
import type { ApproachId } from "../../../model/names";
import { formatUsdAbout } from "../../../sheet/format";
import { shareText } from "../../../sheet/share-text";
import { firstUpper } from "../../../sheet/words";
import type { Table } from "../../spec/spec";
import { approachOdds, bandAtVolume } from "./bands";
import type { ChartInput } from "./input";

/** "$16,300 to $33,000". */
function bandText(interval: readonly [number, number] | null): string {
  if (!interval) return "";
  const [low, high] = interval.map(formatUsdAbout);
  return low === high ? `${low}` : `${low} to ${high}`;
}

/** What the shaded parts are, and the one of the cheapest at a place: "at 50,000 queries a month". */
export function bandSentences(odds: Odds | null, { cheapest }: ChartInput, band: string, place: string): string[] {
  if (!odds) return [];
  const isWide = band.includes(" to ");
  const left = odds.approaches.filter(({ cannotShare }) => cannotShare > 0);
  return [
    `Shaded is where 90% of the cases lie${isWide ? `, for ${approaches[cheapest].inSentence} ${band} ${place}` : ""}: ${drawSentence}`,
    ...left.map(
      ({ id, cannotShare }) =>
        `${firstUpper(approaches[id].inSentence)} cannot be had in ${shareText(cannotShare)} of the cases, which its band leaves out.`,
    ),
  ];
}

/** Stands wherever draws are first spoken of. */
export const drawSentence =
  "each case takes one value from every range, evenly between its ends, or as a triangle where a likely value is given.";

/** The band at set-up and at every month-end. */
export function monthBandTexts(odds: ApproachOdds | undefined): string[] {
  if (!odds) return [];
  const { low, high } = odds.cumulativeUsd;
  return low.map((usd, month) => bandText([usd, high[month] ?? usd]));
}

/** The band of an approach in words, by volume. */
export function volumeBandText(odds: Odds, id: ApproachId): (x: number) => string {
  const own = approachOdds(odds, id);
  return (x) => (own ? bandText(bandAtVolume(odds, own, x)) : "");
}

type Banded = { readonly name: string; readonly texts: readonly string[] };

/** The bands stand in columns of their own after all the figures, so that figures stay in line and come first on a phone. */
export function withBandColumns(table: Table, bands: readonly Banded[]): Table {
  if (bands.length === 0) return table;
  return {
    caption: `${table.caption}, then where 90% of the cases lie`,
    columns: [...table.columns, ...bands.map(({ name }) => ({ label: `${name}, 90% of cases`, numeric: true }))],
    rows: table.rows.map((row, index) => ({
      ...row,
      cells: [...row.cells, ...bands.map(({ texts }) => texts[index] ?? "")],
    })),
  };
}
