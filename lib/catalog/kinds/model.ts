import { priceKind, tokenPrices } from "../price-kind";
import records from "../records/models.json";

/** What a hosted model charges by the token. */
export const model = priceKind("model", records, {
  keys: [
    ...tokenPrices,
    "cacheWriteUsdPerMTok",
    "cacheWrite1hUsdPerMTok",
    "longContextStartsAboveTokens",
    "longContextInputUsdPerMTok",
    "longContextOutputUsdPerMTok",
    "contextWindowTokens",
    "maxInputTokens",
    "maxOutputTokens",
    "tokensOverOlderClaude",
    "cacheMinimumTokens",
    "cacheStorageUsdPerMTokHour",
    "usSurchargeShare",
    "euSurchargeShare",
  ],
  requires: [["inputUsdPerMTok"], ["outputUsdPerMTok"]],
});
