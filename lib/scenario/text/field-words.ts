/** What a field is about beyond its unit. Names are those of `unit-words.ts`. */
export type FieldWords = {
  /** What it counts: "500 documents". */
  readonly counts: readonly string[];
  /** What its figure is for one of: "300 tokens per passage". Above the line these do not fit. */
  readonly per: readonly string[];
  /** Hours of people: a day of theirs is not 24 of them, so days are not converted. */
  readonly isWork: boolean;
};

const none: FieldWords = { counts: [], per: [], isWork: false };

const lines: readonly (readonly [names: string, counts: string, per: string, isWork?: "work"])[] = [
  ["queries", "call", ""],
  ["growth", "", "month"],
  ["priceDecline", "", "year"],
  ["perQuery inputGuardCost outputGuardCost", "", "call answer"],
  ["setup retraining", "", "run"],
  ["instructionTokens exampleTokens contextWindow cacheMinimumTokens", "", "query prompt call"],
  ["questionTokens rewritePromptTokens rewriteTokens", "", "query prompt call"],
  ["outputTokens", "", "query answer call"],
  ["modelCalls", "call", ""],
  ["buildHours upkeepHours teamRate labelRate", "", "", "work"],
  ["labellingMinutes", "", "example", "work"],
  ["replicaGpus replicaSpeed hostingFee", "", "copy"],
  ["minimumReplicas spareReplicas", "copy", ""],
  ["replicaSlots", "slot query", "copy"],
  ["documents", "document", ""],
  ["documentTokens", "", "document"],
  ["chunkTokens overlapTokens passageTokens textBytes", "", "passage"],
  ["passages", "passage", "query answer prompt call search"],
  ["dimensions", "dimension number", "passage vector"],
  ["numberBytes", "", "number dimension"],
  ["readsPerSearch", "", "search query"],
  ["writesPerChunk", "", "passage vector"],
  ["searchesPerModelCall", "search", "call"],
  ["sideSearches", "search", "query"],
  ["rerankCost", "", "rerank search query"],
  ["examples", "example", ""],
  ["runs retrainRuns", "run", ""],
  ["epochs", "epoch", "run"],
  ["trainingExampleTokens", "", "example"],
  ["trainingHours trainingGpus runSetupHours", "", "run"],
];

const split = (text: string): readonly string[] => text.split(" ").filter(Boolean);

const known = new Map(
  lines.flatMap(([names, counts, per, work]) =>
    split(names).map((name) => [name, { counts: split(counts), per: split(per), isWork: work === "work" }] as const),
  ),
);

/** The names of fields that have words of their own, for tests. */
export const fieldsWithWords: readonly string[] = [...known.keys()];

/** The words of a field by its name without its approach. */
export const fieldWords = (name: string | undefined): FieldWords => known.get(name ?? "") ?? none;
