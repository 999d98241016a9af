import { monthly, perQuery, technique, tokenCount, tokenPrice } from "../../technique";
import { cacheWarmth } from "./cache-warmth";

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
      help: "A longer life costs more to write, or by the hour, and keeps more prompts warm.",
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
      help: "For a million tokens and hour, where a cache that you keep is billed. One serves all requests.",
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
    ...cacheWarmth.quantities,
  },
  formulas: {
    cacheableTokens: {
      title: "Cacheable prefix",
      unit: "tok",
      is: "if(prefixTokens * tokenizerFactor >= cacheMinimumTokens, if(cachedInputPrice < inputPrice, prefixTokens * tokenizerFactor, 0), 0)",
    },
    ...cacheWarmth.formulas,
    cachedPerQuery: {
      title: "Prefix that is read from the cache or written, in tokens at their price level",
      unit: "tok/query",
      is: "liveCalls * cacheableTokens * promptTier * tokenPriceLevel",
    },
    cacheReadCost: {
      title: "Prompt cache, read",
      unit: "USD/query",
      is: "cachedPerQuery * cachedInputPrice * hitShare",
    },
    cacheWriteCost: {
      title: "Prompt cache, written",
      unit: "USD/query",
      is: "cachedPerQuery * cacheWritePrice * (1 - hitShare)",
    },
    readInMonth: {
      title: "Prompt cache, read in the month",
      unit: "USD/month",
      is: "cachedPerQuery * cachedInputPrice * warmQueries",
    },
    writtenInMonth: {
      title: "Prompt cache, written in the month",
      unit: "USD/month",
      is: "cachedPerQuery * cacheWritePrice * (queriesInMonth - warmQueries)",
    },
    cacheKeptCost: {
      title: "Prompt cache, kept by the hour",
      unit: "USD/month",
      is: "cacheableTokens * cacheStoragePrice * tokenPriceLevel",
    },
  },
  adds: {
    cachedTokens: "cacheableTokens",
    cacheCost: "cacheReadCost + cacheWriteCost",
    cacheInMonth: "readInMonth + writtenInMonth",
    warmShare: "hitShare",
  },
  lines: [
    perQuery("read", "Prompt tokens read from the cache", "cacheReadCost", "readInMonth"),
    perQuery("write", "Prompt tokens written to the cache", "cacheWriteCost", "writtenInMonth"),
    monthly("storage", "Prompt cache kept by the hour", "cacheKeptCost"),
  ],
});
