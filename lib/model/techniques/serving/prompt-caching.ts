import { monthly, perQuery, share, technique, tokenCount, tokenPrice } from "../../technique";

export const promptCaching = technique({
  id: "promptCaching",
  title: "Prompt caching",
  section: "model",
  cause: "tokens",
  summary: "The fixed prefix is read from the provider's cache at a lower price, or written to it at a higher one.",
  leavesOut: "Retrieved passages: they come after the prefix and change, so they are never cached.",
  choices: [
    {
      id: "cacheLifetime",
      title: "Prompt cache lasts",
      help: "A longer life costs more to write, or by the hour; that more prompts find the cache warm is yours to enter.",
      scope: "overridable",
      section: "model",
      options: () => [
        { id: "usual", title: "As the provider has it (5 minutes at Anthropic)", values: { minutes: 5 } },
        { id: "hour", title: "1 hour, at the price of such a write", values: { minutes: 60 } },
        { id: "kept", title: "As long as it is paid by the hour", values: { minutes: 43_800 } },
      ],
      default: "usual",
    },
  ],
  quantities: {
    cachedInputPrice: {
      ...tokenPrice,
      title: "Cached prompt price",
      scope: "overridable",
      help: "Price of a million tokens read from the cache. The full price where the provider lists none.",
      filledBy: { choice: "model", keys: ["cachedInputUsdPerMTok"], otherwise: "inputPrice" },
    },
    cacheWritePrice: {
      ...tokenPrice,
      title: "Cache write price",
      scope: "overridable",
      help: "Price of a million tokens written to the cache. The full price where the provider lists none.",
      filledBy: {
        choice: "model",
        keys: ["cacheWriteUsdPerMTok"],
        otherwise: "inputPrice",
        when: [{ choice: "cacheLifetime", is: "hour", keys: ["cacheWrite1hUsdPerMTok"] }],
      },
    },
    cacheStoragePrice: {
      title: "Price of keeping a cache",
      unit: "USD/Mtok/h",
      min: 0,
      max: 10_000,
      scope: "overridable",
      help: "For a million tokens and hour, where the provider bills a cache that you keep. One cache serves all requests.",
      filledBy: {
        choice: "model",
        keys: [],
        when: [{ choice: "cacheLifetime", is: "kept", keys: ["cacheStorageUsdPerMTokHour"] }],
        missing: 0,
      },
      default: { is: 0 },
    },
    cacheMinimumTokens: {
      ...tokenCount,
      title: "Shortest prefix that is cached",
      scope: "overridable",
      help: "Providers do not cache a shorter prefix.",
      filledBy: { choice: "model", keys: ["cacheMinimumTokens"] },
    },
    cacheHitShare: {
      ...share,
      title: "Prompts that find the cache warm",
      scope: "overridable",
      help: "Share of the calls that read the prefix from the cache; the rest write it. Of requests that come at random, those find it warm that another came before within its life.",
    },
    cacheLife: {
      title: "A cache stays warm for",
      unit: "min",
      min: 0,
      max: 43_800,
      scope: "overridable",
      help: "Minutes after its last use. No price depends on it: it says how many prompts can find the cache warm.",
      filledBy: { choice: "cacheLifetime", keys: ["minutes"] },
      default: { is: 5 },
    },
  },
  formulas: {
    cacheableTokens: {
      title: "Cacheable prefix",
      unit: "tok",
      is: "if(prefixTokens * tokenizerFactor >= cacheMinimumTokens, if(cachedInputPrice < inputPrice, prefixTokens * tokenizerFactor, 0), 0)",
    },
    warmByChance: {
      title: "Prompts that find the cache warm, where they come at random",
      unit: "1",
      is: "1 - pow(2.718281828459045, 0 - queriesInMonth * liveCalls * cacheLife)",
    },
    // 22 days of 10 hours, of the 730 hours of a month.
    warmInOfficeHours: {
      title: "The same, where all come in office hours",
      unit: "1",
      is: "1 - pow(2.718281828459045, 0 - queriesInMonth * liveCalls * cacheLife * 730 / 220)",
    },
    cacheReadCost: {
      title: "Prompt cache, read",
      unit: "USD/query",
      is: "liveCalls * cacheableTokens * cacheHitShare * cachedInputPrice * promptTier * tokenPriceLevel",
    },
    cacheWriteCost: {
      title: "Prompt cache, written",
      unit: "USD/query",
      is: "liveCalls * cacheableTokens * (1 - cacheHitShare) * cacheWritePrice * promptTier * tokenPriceLevel",
    },
  },
  adds: { cachedTokens: "cacheableTokens", cacheCost: "cacheReadCost + cacheWriteCost", warmShare: "cacheHitShare" },
  lines: [
    perQuery("read", "Prompt tokens read from the cache", "cacheReadCost"),
    perQuery("write", "Prompt tokens written to the cache", "cacheWriteCost"),
    monthly("storage", "Prompt cache kept by the hour", "cacheableTokens * cacheStoragePrice * tokenPriceLevel"),
  ],
});
