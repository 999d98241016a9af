import { findRecord } from "../../../catalog";
import { formatNumber } from "../../../sheet/format";
import { type ApproachSheet, figureIn } from "../approach-sheet";

/** What a store has too little of: "keeps 4 GB; this needs 53.2 GB". */
export type Shortfall = { readonly says: string };

type Limit = {
  readonly most: string;
  readonly needed: string;
  readonly unit: string;
  /** "has 1 GB of memory". */
  readonly holds: (most: string) => string;
  readonly says: (most: string, needed: string, vectors: string) => string;
};

export const storeLimits: readonly Limit[] = [
  {
    most: "storeDimensions",
    needed: "dimensions",
    unit: "1",
    holds: (most) => `indexes vectors of up to ${most} numbers`,
    says: (most, needed) => `indexes vectors of up to ${most} numbers; these have ${needed}`,
  },
  {
    most: "storeVectors",
    needed: "chunks",
    unit: "1",
    holds: (most) => `holds ${most} vectors`,
    says: (most, needed) => `holds ${most} vectors; this needs ${needed}`,
  },
  {
    most: "storeMemory",
    needed: "indexMemory",
    unit: "GB",
    holds: (most) => `has ${most} GB of memory`,
    says: (most, needed, vectors) =>
      `has ${most} GB of memory; ${vectors} GB of vectors need ${needed} GB with their index`,
  },
  {
    most: "storeCapacity",
    needed: "storedBytes",
    unit: "GB",
    holds: (most) => `keeps ${most} GB`,
    says: (most, needed) => `keeps ${most} GB; this needs ${needed} GB`,
  },
];

/** Gigabytes in three digits, or in more where that would be no more than the limit; anything else is counted. */
export function sizeText(size: number, limit: number, unit: string): string {
  if (unit !== "GB") return formatNumber(Math.ceil(size));
  const short = Number(size.toPrecision(3));
  return formatNumber(short > limit ? short : size);
}

/** The first thing the chosen store has too little of; null where the documents fit, or nothing is stored. */
export function shortfallOf(sheet: ApproachSheet): Shortfall | null {
  if (!sheet.quantities.has("storeMemory") || figureIn(sheet, "storeHolds", "1") !== 0) return null;
  const vectors = sizeText(figureIn(sheet, "vectorBytes", "GB"), 0, "GB");
  for (const { most, needed, unit, says } of storeLimits) {
    const limit = figureIn(sheet, most, unit);
    const need = figureIn(sheet, needed, unit);
    if (limit > 0 && need > limit) return { says: says(formatNumber(limit), sizeText(need, limit, unit), vectors) };
  }
  throw new Error("a store that holds too little passes one of its limits");
}

/** A store as sentences name it. */
export const storeName = (id: string): string => findRecord("store", id)?.name ?? id;
