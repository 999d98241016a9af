import { type ApproachId, amountUnits, type LineKind } from "./names";
import { type Line, monthly, once, perQuery, type Technique } from "./technique";

/** A line of the bill that a founder adds, in the grammar of the sheet. */
export type OwnLine = {
  /** Null for every approach that has the inputs it names. */
  readonly approach: ApproachId | null;
  readonly label: string;
  readonly kind: OwnKind;
  /** A formula in the unit of its kind. */
  readonly is: string;
  /** The inputs it names. */
  readonly names: readonly string[];
};

export type OwnKind = Extract<LineKind, "once" | "monthly" | "perQuery">;

/** What a bare number of a line is multiplied with, so that it is money. */
export const dollars = { once: "dollar", monthly: "dollarPerMonth", perQuery: "dollarPerQuery" } as const;

const makers = { once, monthly, perQuery } as const;
const one = { title: "One US dollar", min: 1, max: 1, help: "Makes a number money.", default: { is: 1 } } as const;

/** The technique that these lines make beside others; none where no line is for the approach. */
export function ownTechnique(
  approach: ApproachId,
  lines: readonly OwnLine[],
  others: readonly Technique[],
): readonly Technique[] {
  if (lines.length === 0) return [];
  const known = new Set(others.flatMap(({ quantities }) => Object.keys(quantities)));
  const counted = lines.flatMap((line, index): Line[] => {
    const isFor = line.approach === null || line.approach === approach;
    if (!isFor || !line.names.every((name) => known.has(name))) return [];
    return [makers[line.kind](String(index + 1), line.label, line.is)];
  });
  if (counted.length === 0) return [];
  return [
    {
      id: "own",
      title: "Your own lines",
      section: "needs",
      summary: "Lines that were added to the bill by hand.",
      quantities: {
        [dollars.once]: { ...one, unit: amountUnits.once },
        [dollars.monthly]: { ...one, unit: amountUnits.monthly },
        [dollars.perQuery]: { ...one, unit: amountUnits.perQuery },
      },
      lines: counted,
    },
  ];
}
