import { priceKind, tokenPrices } from "../price-kind";
import records from "../records/tuning.json";

/** What a provider charges for training a model, and for the tuned model. */
export const tuning = priceKind("tuning", records, {
  keys: [
    ...tokenPrices,
    "trainingUsdPerMTok",
    "trainingUsdPerHour",
    "dpoLoraUsdPerMTok",
    "fullFtUsdPerMTok",
    "minimumUsdPerJob",
  ],
  requires: [["trainingUsdPerMTok", "trainingUsdPerHour"]],
});
