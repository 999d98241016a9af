import { priceKind } from "../price-kind";
import records from "../records/currencies.json";

/** What a US dollar is in another currency. */
export const currency = priceKind("currency", records, { keys: ["perUsd"], requires: [["perUsd"]] });
