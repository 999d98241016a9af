import { priceKind } from "../price-kind";
import records from "../records/vector-stores.json";

/** Vector stores, each priced in its own way. */
export const store = priceKind("store", records);
