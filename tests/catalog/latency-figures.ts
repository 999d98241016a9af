import type { LatencyKind } from "@/lib/catalog/latency";

/** Typed by hand from the tables of LATENCY.md of 2026-11-20, not from the records; `table` is its section. */
type Figure = {
  readonly table: string;
  readonly kind: LatencyKind;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
};

const hostedFirstTokens = (
  [
    ["gemini-2.5-flash-lite", 311, 1142],
    ["gemini-2.5-flash", 477, 776],
    ["gpt-4o-mini", 536, 844],
    ["claude-haiku-4-5", 541, 1591],
    ["gpt-4o", 639, 1144],
    ["gpt-4.1-mini", 661, 1087],
    ["gpt-4.1", 726, 1220],
    ["claude-sonnet-4-6", 941, 2939],
    ["deepseek-v3", 1479, 1926],
    ["claude-opus-4-6", 1626, 2420],
  ] as const
).map(([model, p50Ms, p95Ms]) => ({
  table: "1.6",
  kind: "firstToken" as const,
  id: `first-token-${model}`,
  values: { p50Ms, p95Ms },
}));

/** The ten models of one monitor in 2026, from which sigma 0.31 comes. */
export const tenHostedModels: readonly Figure[] = hostedFirstTokens;

/** Where LATENCY.md rounds, so do these; the test allows half a unit of their last place. */
export const latencyFigures: readonly Figure[] = [
  { table: "1.1", kind: "embedder", id: "embedder-openai", values: { p50Ms: 193, p90Ms: 261, p95Ms: 285 } },
  { table: "1.1", kind: "embedder", id: "embedder-jina-cloud", values: { p50Ms: 179, p90Ms: 272 } },
  { table: "1.1", kind: "embedder", id: "embedder-own-gpu", values: { p50Ms: 14.7 } },
  { table: "1.1", kind: "embedder", id: "embedder-cpu-pytorch", values: { p50Ms: 12.1, p95Ms: 19.8 } },
  { table: "1.1", kind: "embedder", id: "embedder-cpu-onnx-int8", values: { p50Ms: 3.2, p95Ms: 6.3 } },
  { table: "1.1", kind: "embedder", id: "embedder-small-server", values: { p50Ms: 2.9 } },
  { table: "1.1", kind: "embedder", id: "embedder-hosted-default", values: { p50Ms: 195, p95Ms: 300 } },

  { table: "1.2", kind: "store", id: "store-pgvector", values: { p50Ms: 2.75, p95Ms: 3.42, p99Ms: 3.95 } },
  { table: "1.2", kind: "store", id: "store-pgvector-busy", values: { p50Ms: 43, p95Ms: 46.7, p99Ms: 48.1 } },
  { table: "1.2", kind: "store", id: "store-pgvector-starved", values: { p50Ms: 136, p95Ms: 262, p99Ms: 330 } },
  { table: "1.2", kind: "store", id: "store-pgvector-hybrid", values: { p50Ms: 4.3, p95Ms: 9.9, p99Ms: 90 } },
  { table: "1.2", kind: "store", id: "store-weaviate-starved", values: { p50Ms: 457, p95Ms: 683, p99Ms: 803 } },
  { table: "1.2", kind: "store", id: "store-pinecone-serverless", values: { p50Ms: 14, p95Ms: 20, p99Ms: 57 } },
  { table: "1.2", kind: "store", id: "store-pinecone-far", values: { p50Ms: 112, p95Ms: 126, p99Ms: 329 } },
  { table: "1.2", kind: "store", id: "store-pinecone-new-connection", values: { p50Ms: 496 } },
  { table: "1.2", kind: "store", id: "store-milvus", values: { p95Ms: 2.5, p99Ms: 2.7, concurrentQueries: 1 } },
  { table: "1.2", kind: "store", id: "store-milvus-busy", values: { p95Ms: 16.8, p99Ms: 20.8, concurrentQueries: 80 } },
  { table: "1.2", kind: "store", id: "store-milvus-10m", values: { p95Ms: 3.5, p99Ms: 3.9 } },
  { table: "1.2", kind: "store", id: "store-milvus-10m-busy", values: { p95Ms: 52.6, p99Ms: 58.4 } },
  { table: "1.2", kind: "store", id: "store-elastic-busy", values: { p95Ms: 66.6, p99Ms: 83 } },
  { table: "1.2", kind: "store", id: "store-turbopuffer-warm", values: { p50Ms: 14, p99Ms: 27 } },
  { table: "1.2", kind: "store", id: "store-turbopuffer-cold", values: { p50Ms: 874, p99Ms: 1686 } },
  { table: "1.2", kind: "store", id: "store-s3-vectors", values: { p99Ms: 337 } },
  { table: "1.2", kind: "store", id: "store-qdrant", values: { p50Ms: 3.2, p95Ms: 3.9, p99Ms: 4.2 } },
  { table: "1.2", kind: "store", id: "store-qdrant-busy", values: { p50Ms: 91, p95Ms: 100, p99Ms: 102 } },

  { table: "1.3", kind: "network", id: "network-same-region", values: { p50Ms: 1 } },
  { table: "1.3", kind: "network", id: "network-us-coasts", values: { p50Ms: 71 } },
  { table: "1.3", kind: "network", id: "network-atlantic", values: { p50Ms: 67 } },
  { table: "1.3, 609 - 287", kind: "network", id: "network-virginia-to-france", values: { p50Ms: 322 } },
  { table: "1.3, 835 - 287", kind: "network", id: "network-seattle-to-france", values: { p50Ms: 548 } },
  { table: "2.2", kind: "network", id: "network-client", values: { p50Ms: 40, p95Ms: 60 } },

  { table: "1.4", kind: "reranker", id: "reranker-cohere-3.5-dedicated-128", values: { p50Ms: 160 } },
  { table: "1.4", kind: "reranker", id: "reranker-cohere-3.5-dedicated-64", values: { p50Ms: 140 } },

  ...hostedFirstTokens,
  { table: "1.6", kind: "firstToken", id: "first-token-gpt-5", values: { p50Ms: 890 } },
  { table: "1.6", kind: "outputSpeed", id: "output-speed-gpt-5", values: { tokensPerSecond: 80, msPerToken: 12.5 } },
  { table: "1.6", kind: "outputSpeed", id: "output-speed-claude-opus-4-7", values: { tokensPerSecond: 110 } },
  { table: "1.6", kind: "outputSpeed", id: "output-speed-claude-opus-4-6", values: { tokensPerSecond: 91 } },
  { table: "1.6", kind: "firstToken", id: "first-token-together-llama-2-70b", values: { p50Ms: 635, p95Ms: 770 } },
  { table: "2.6", kind: "model", id: "llm-openai-gpt-4.1-mini", values: { prefillUsPerToken: 15.7 } },

  { table: "1.7", kind: "prefill", id: "prefill-llama-2-7b-h100", values: { usPerToken: 20.2 } },
  { table: "1.7", kind: "prefill", id: "prefill-llama-3-8b-a100", values: { usPerToken: 66.1 } },
  { table: "1.7", kind: "prefill", id: "prefill-llama-2-70b-4xh100", values: { usPerToken: 52.3 } },
  { table: "1.7", kind: "prefill", id: "prefill-llama-2-70b-8xh100", values: { usPerToken: 27.8 } },
  { table: "1.7", kind: "prefill", id: "prefill-llama-3-70b-8xa100", values: { usPerToken: 85.7 } },
  {
    table: "1.7",
    kind: "prefill",
    id: "prefill-nim-llama-3.3-70b-fp8-2xh100",
    values: { usPerToken: 79.8, baseMs: 8 },
  },
  {
    table: "1.7",
    kind: "prefill",
    id: "prefill-openai",
    values: { usPerToken: 15.7, from60kUsPerToken: 17.1, from119kUsPerToken: 22.3 },
  },

  { table: "1.9", kind: "guard", id: "guard-llama-guard-3-8b", values: { p50Ms: 500 } },
  {
    table: "2.5",
    kind: "selfHosted",
    id: "self-hosted-llama-3.3-70b-fp8-2xh100",
    values: { idleMsPerToken: 17.69, msPerTokenPerRequest: 0.841, prefillUsPerToken: 79.8 },
  },

  { table: "2.7", kind: "budget", id: "budget-autocomplete", values: { firstTokenP50Ms: 100, firstTokenP95Ms: 200 } },
  { table: "2.7", kind: "budget", id: "budget-voice", values: { firstTokenP95Ms: 800, fullAnswerP95Ms: 1500 } },
  { table: "2.7", kind: "budget", id: "budget-chat", values: { firstTokenP95Ms: 2000 } },
  { table: "2.7", kind: "budget", id: "budget-chat-strict", values: { firstTokenP50Ms: 200, firstTokenP95Ms: 450 } },
  { table: "2.7", kind: "budget", id: "budget-agent", values: { firstTokenP95Ms: 10_000 } },
];

/** Sites quoted in LATENCY.md and its data with confidence D: second-hand, so no record may rest on them. */
export const secondHandSites = [
  "agoradigest.com",
  "blog.findaura.ai",
  "byteiota.com",
  "docs.oxen.ai",
  "induwara.lk",
  "kickllm.com",
  "lattice.uptownhr.com",
  "managedmodels.com",
  "particula.tech",
  "tokenwisehq.com",
  "www.iweaver.ai",
  "www.just4o.chat",
];
