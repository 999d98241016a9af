/** What the catalogue has records of, in the order of the page. */
export const catalogueKinds = [
  { id: "model", title: "Language models", group: "Prices", says: "Prices of tokens" },
  {
    id: "tuning",
    title: "Training offers",
    group: "Prices",
    says: "Prices of training, and of the tokens of the tuned model",
  },
  { id: "hosting", title: "Hosting plans", group: "Prices", says: "Price of keeping a tuned model ready" },
  { id: "embedding", title: "Embedding models", group: "Prices", says: "Price of tokens" },
  { id: "store", title: "Vector stores", group: "Prices", says: "Prices of storage, reads and writes" },
  { id: "gpu", title: "Machines", group: "Prices", says: "Price of a GPU for an hour" },
  { id: "labour", title: "People", group: "Prices", says: "Price of an hour of work" },
  { id: "currency", title: "Currencies", group: "Prices", says: "What a US dollar is in another currency" },
  { id: "rule", title: "Discount rules", group: "Prices", says: "What batch and caching take off" },
  { id: "model-time", title: "Times of models", group: "Times", says: "First token and pace, put together" },
  {
    id: "model-class-time",
    title: "Times of unmeasured models",
    group: "Times",
    says: "First token and pace that stand in",
  },
  { id: "first-token", title: "First tokens, measured", group: "Times", says: "Time to the first token" },
  { id: "prefill", title: "Reading, measured", group: "Times", says: "Time for a prompt token" },
  { id: "output-speed", title: "Writing, measured", group: "Times", says: "Time for an answer token" },
  { id: "self-hosted", title: "Machines, measured", group: "Times", says: "Pace of a model on a machine of one’s own" },
  { id: "throughput", title: "Throughput, measured", group: "Times", says: "Tokens a second of a full machine" },
  { id: "store-time", title: "Vector searches, measured", group: "Times", says: "Time of a search" },
  { id: "reranker", title: "Rerankers", group: "Times", says: "Time of a reranking" },
  { id: "embedder", title: "Embedding calls", group: "Times", says: "Time of embedding a question" },
  { id: "guard", title: "Guards", group: "Times", says: "Time of a check" },
  { id: "rewriting", title: "Query rewriting", group: "Times", says: "Time of a call before the search" },
  { id: "network", title: "Networks", group: "Times", says: "Time on the way" },
  { id: "budget", title: "What products allow", group: "Times", says: "Usual limits on waiting" },
  { id: "weights", title: "Weights", group: "Facts", says: "What stands behind a model’s name" },
  { id: "card", title: "GPUs", group: "Facts", says: "Memory and speed of a card" },
  { id: "purchase", title: "GPUs to buy", group: "Facts", says: "What a card costs to buy" },
  {
    id: "trained",
    title: "What can be trained",
    group: "Facts",
    says: "What an offer trains, how its result is served, and until when",
  },
  {
    id: "served-tuned",
    title: "Tuned models by the token",
    group: "Facts",
    says: "Who serves an adapter that somebody else has trained",
  },
  { id: "plan", title: "What hosting plans serve", group: "Facts", says: "Tuned models a plan keeps ready" },
  { id: "index", title: "Indexes of stores", group: "Facts", says: "Memory, limits and the next plan" },
  { id: "vector", title: "Vectors of embedding models", group: "Facts", says: "Length of vectors and inputs" },
  { id: "region", title: "Regions", group: "Facts", says: "Where requests can be kept" },
  { id: "thinking", title: "Hidden thinking", group: "Facts", says: "Whether a model writes hidden tokens first" },
  {
    id: "successor",
    title: "Successors",
    group: "Facts",
    says: "What a provider names in place of a model that stops",
  },
  { id: "lifecycle", title: "Announcements", group: "Facts", says: "Days of a wind-down" },
] as const;

export type CatalogueKind = (typeof catalogueKinds)[number];
export type KindId = CatalogueKind["id"];

const kindById = new Map<string, CatalogueKind>(catalogueKinds.map((kind) => [kind.id, kind]));

export const findKind = (id: string): CatalogueKind | undefined => kindById.get(id);

/** Only prices grow old: a measured time or the size of a model does not. */
export const growsOld = (kind: KindId): boolean => findKind(kind)?.group === "Prices" && kind !== "rule";
