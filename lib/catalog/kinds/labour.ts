import { priceKind } from "../price-kind";
import records from "../records/labour.json";

/** What people cost. */
export const labour = priceKind("labour", records);
