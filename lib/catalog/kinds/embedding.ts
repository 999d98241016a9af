import { priceKind } from "../price-kind";
import records from "../records/embeddings.json";

/** What turning text into vectors costs. */
export const embedding = priceKind("embedding", records, {
  keys: ["inputUsdPerMTok", "batchInputUsdPerMTok"],
  requires: [["inputUsdPerMTok"]],
});
