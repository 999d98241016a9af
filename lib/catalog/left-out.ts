import type { Chosen, LeftOut } from "./left-out-entry";

const whenever = () => true;
const differ = (one: number, other: number): boolean => Math.abs(one - other) > 0.01 * Math.max(one, other);

/** A tuned model's cached or batch price against its usual one, beside the same of the base model. */
function hasOwnDiscounts({ values, mean }: Chosen): boolean {
  const isOther = (key: string, usual: string, own: string, base: string) =>
    values[key] !== undefined &&
    values[usual] !== undefined &&
    mean(base) > 0 &&
    differ(values[key] / values[usual], mean(own) / mean(base));
  const isCachedOtherwise = isOther("cachedInputUsdPerMTok", "inputUsdPerMTok", "cachedInputPrice", "inputPrice");
  const isBatchedOtherwise =
    isOther("batchInputUsdPerMTok", "inputUsdPerMTok", "batchInputPrice", "inputPrice") ||
    isOther("batchOutputUsdPerMTok", "outputUsdPerMTok", "batchOutputPrice", "outputPrice");
  return (mean("cacheHitShare") > 0 && isCachedOtherwise) || (mean("batchShare") > 0 && isBatchedOtherwise);
}

/** A search sends the texts of its passages out of the store. */
const sentGb = ({ mean }: Chosen): number => (mean("queries") * mean("passages") * mean("textBytes")) / 1e9;

/** Figures of records that can be chosen, which no formula reads and of which an answer says when they matter. */
export const leftOut: readonly LeftOut[] = [
  {
    kind: "tuning",
    keys: ["cachedInputUsdPerMTok", "batchInputUsdPerMTok", "batchOutputUsdPerMTok"],
    what: "A tuned model’s own cache and batch prices. Its premium on the usual price is taken to hold for them.",
    matters: "They are not as many times the base model’s as the usual price is.",
    holds: hasOwnDiscounts,
  },
  {
    kind: "hosting",
    keys: ["inferenceMultiplierVsBase"],
    what: "What tokens of a hosted tuned model cost, over the base model’s. All plans in the catalogue say 1.",
    matters: "A plan says something else.",
    holds: ({ values }) => values.inferenceMultiplierVsBase !== 1,
  },
  {
    kind: "embedding",
    keys: ["batchInputUsdPerMTok"],
    what: "Embedding in the provider’s batch queue. Documents are embedded at the full price.",
    matters: "Embedding all documents costs more than 50 USD; the batch queue would take less.",
    holds: ({ mean }) => mean("ingestion.embed") > 50,
  },
  {
    kind: "store",
    keys: ["egressUsdPerGb", "includedEgressGbPerMonth"],
    what: "What leaves the store, beyond an amount that is included.",
    matters: "The texts that searches send are more than that amount.",
    holds: (chosen) => sentGb(chosen) > (chosen.values.includedEgressGbPerMonth ?? 0),
  },
  {
    kind: "store",
    keys: [
      "queryUsdPerTiBScanned",
      "writeUsdPerGiB",
      "returnedUsdPerGiB",
      "readMinimumVcuPerQuery",
      "readUsdPerMQueriesOn1M768d",
      "usdPerMvCu",
      "writeUsdPerM768dVectors",
      "writeUsdPerM1536dVectors",
      "searchUsdPer1kCalls",
      "storageUsdPerGbDay",
    ],
    what: "Searches, writes and storage of stores that bill them in units of their own.",
    matters: "Such a store is chosen: enter what a million reads and writes and a gigabyte come to.",
    holds: whenever,
  },
];
