import { priceKind } from "../price-kind";
import type { CatalogRecord } from "../record";
import records from "../records/vector-stores.json";

type Values = CatalogRecord["values"];
type Rate = { readonly from: string; readonly to: string; readonly times: number };

/** 1.073741824 GB. */
const gib = 1024 ** 3 / 1e9;

/** Prices as they are listed, and what that is in the units of the sheet. A number of a vector has four bytes where dimensions are billed. */
const rates: readonly Rate[] = [
  { from: "storageUsdPerGiBMonth", to: "storageUsdPerGbMonth", times: 1 / gib },
  { from: "usdPerMVectorDimensionsMonth", to: "vectorUsdPerGbMonth", times: 1000 / 4 },
  { from: "queryUsdPerPbScanned", to: "scanUsdPerTb", times: 1 / 1000 },
];

const converted = (values: Values): Values =>
  Object.fromEntries(
    rates.flatMap(({ from, to, times }) => {
      const listed = values[from];
      return listed === undefined ? [] : [[to, listed * times]];
    }),
  );

/** What a plan covers for its fee, and beyond which it bills nothing and stops. */
function flatPlan({
  minimumUsdPerMonth: flatUsdPerMonth,
  includedStorageGb,
  includedReadUnitsPerMonth,
  includedWriteUnitsPerMonth,
  freeStorageGb: flatStorageGb = includedStorageGb,
  freeReadUnitsPerMonth: flatReadUnits = includedReadUnitsPerMonth,
  freeWriteUnitsPerMonth: flatWriteUnits = includedWriteUnitsPerMonth,
}: Values): Values | undefined {
  if (flatUsdPerMonth === undefined || flatStorageGb === undefined) return;
  if (flatReadUnits === undefined || flatWriteUnits === undefined) return;
  return { flatUsdPerMonth, flatStorageGb, flatReadUnits, flatWriteUnits };
}

/** Storage beyond what is included is billed. */
function includedStorage(values: Values): Values {
  const { includedStorageGb: billedFromGb, storageUsdPerGbMonth } = values;
  return billedFromGb === undefined || storageUsdPerGbMonth === undefined ? {} : { billedFromGb };
}

const inUnitsOfTheSheet = (record: CatalogRecord): CatalogRecord => ({
  ...record,
  values: {
    ...record.values,
    ...converted(record.values),
    ...(flatPlan(record.values) ?? includedStorage(record.values)),
  },
});

/** Vector stores, each priced in its own way. */
export const store = priceKind("store", (records as unknown as readonly CatalogRecord[]).map(inUnitsOfTheSheet));
