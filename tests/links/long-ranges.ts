/** So many ranges of so many digits that no way of writing them is short. */
export const longRanges = ["prompting", "longContext", "rag", "fineTuning", "hybrid"]
  .flatMap((approach) =>
    [
      "inputPrice",
      "outputPrice",
      "batchInputPrice",
      "batchOutputPrice",
      "cachedInputPrice",
      "cacheWritePrice",
      "buildHours",
      "upkeepHours",
    ].map((name) => `${approach}.${name}=1.123456789012..1.23456789012..12.3456789012`),
  )
  .join("&");
