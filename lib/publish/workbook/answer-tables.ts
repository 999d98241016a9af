import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { Odds } from "../../analysis/uncertainty/types";
import { approaches } from "../../model/approaches";
import type { ApproachId } from "../../model/names";
import type { Cell, Row } from "./workbook";

type Results = { readonly evaluation: Evaluation; readonly odds: Odds | null };

const nameOf = (id: ApproachId): string => approaches[id].title;
const heads = (...titles: readonly string[]): Row => titles.map((is): Cell => ({ is, look: "column" }));

/** What was worked out when the file was made: it does not follow a changed cell, and says so. */
export const resultTables = (parts: Results): readonly Row[] => [
  [{ is: "Worked out when this file was made", look: "heading" }],
  [{ is: "These do not follow a changed cell. Open the link for those of other values.", look: "note" }],
  [],
  ...breakEvens(parts),
  [],
  ...paybacks(parts),
  [],
  ...oddsRows(parts),
];

function breakEvens({ evaluation }: Results): readonly Row[] {
  const found = evaluation.pairs.flatMap(({ challenger, incumbent, crossings }) =>
    crossings.map(
      ({ queriesPerMonth, cheaperAbove }): Row => [
        nameOf(incumbent),
        nameOf(challenger),
        { is: queriesPerMonth, look: "count" },
        nameOf(cheaperAbove),
      ],
    ),
  );
  return [
    [{ is: "Break-even volumes", look: "heading" }],
    heads("One", "Other", "Queries a month", "Cheaper above"),
    ...(found.length > 0 ? found : [["No two approaches change places at any volume."]]),
  ];
}

const paybacks = ({ evaluation }: Results): readonly Row[] => [
  [{ is: "Payback: when one has cost no more than the other", look: "heading" }],
  heads("Who", "Against", "First month-end", "For good from"),
  ...evaluation.pairs.map(
    ({ challenger, incumbent, payback }): Row => [
      nameOf(challenger),
      nameOf(incumbent),
      payback.firstAheadMonth ?? "never",
      payback.aheadForGoodMonth ?? "never",
    ],
  ),
];

function oddsRows({ odds }: Results): readonly Row[] {
  const heading: Row = [{ is: "Odds", look: "heading" }];
  if (!odds) return [heading, ["No value that counts is a range, so nothing is left to odds."]];
  return [
    heading,
    [{ is: `Counted over ${odds.draws} draws of the values that are ranges.`, look: "note" }],
    heads("Approach", "Cheapest", "Not possible", "5 in 100 below", "Half below", "95 in 100 below"),
    ...odds.approaches.map(
      ({ id, cheapestShare, cannotShare, totalUsd }): Row => [
        nameOf(id),
        { is: cheapestShare, look: "percent" },
        { is: cannotShare, look: "percent" },
        { is: totalUsd.p5, look: "usd" },
        { is: totalUsd.p50, look: "usd" },
        { is: totalUsd.p95, look: "usd" },
      ],
    ),
  ];
}
