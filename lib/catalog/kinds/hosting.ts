import { priceKind } from "../price-kind";
import records from "../records/hosting.json";

/** What keeping a model loaded costs. */
export const hosting = priceKind("hosting", records, {
  keys: [
    "hostingUsdPerHour",
    "hostingUsdPerMonth720h",
    "inferenceMultiplierVsBase",
    "maxAdaptersLoaded",
    "inputUsdPerMTok",
    "outputUsdPerMTok",
  ],
  requires: [["hostingUsdPerHour", "inputUsdPerMTok"]],
});
