import { perQuery, share, technique, tokenCount, tokenPrice } from "../../technique";

export const promptCaching = technique({
  id: "promptCaching",
  title: "Prompt caching",
  section: "model",
  cause: "tokens",
  summary: "The fixed prefix is read from the provider's cache at a lower price, or written to it at a higher one.",
  leavesOut: "Retrieved passages: they come after the prefix and change, so they are never cached.",
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
      filledBy: { choice: "model", keys: ["cacheWriteUsdPerMTok"], otherwise: "inputPrice" },
    },
    cacheMinimumTokens: {
      ...tokenCount,
      title: "Shortest prefix that is cached",
      help: "Providers do not cache a shorter prefix.",
    },
    cacheHitShare: {
      ...share,
      title: "Prompts that find the cache warm",
      scope: "overridable",
      help: "Share of the calls that read the prefix from the cache; the rest write it.",
    },
  },
  formulas: {
    cacheableTokens: {
      title: "Cacheable prefix",
      unit: "tok",
      is: "if(prefixTokens * tokenizerFactor >= cacheMinimumTokens, if(cachedInputPrice < inputPrice, prefixTokens * tokenizerFactor, 0), 0)",
    },
    cacheReadCost: {
      title: "Prompt cache, read",
      unit: "USD/query",
      is: "liveCalls * cacheableTokens * cacheHitShare * cachedInputPrice * promptTier * priceLevel",
    },
    cacheWriteCost: {
      title: "Prompt cache, written",
      unit: "USD/query",
      is: "liveCalls * cacheableTokens * (1 - cacheHitShare) * cacheWritePrice * promptTier * priceLevel",
    },
  },
  adds: { cachedTokens: "cacheableTokens", cacheCost: "cacheReadCost + cacheWriteCost", warmShare: "cacheHitShare" },
  lines: [
    perQuery("read", "Prompt tokens read from the cache", "cacheReadCost"),
    perQuery("write", "Prompt tokens written to the cache", "cacheWriteCost"),
  ],
});
