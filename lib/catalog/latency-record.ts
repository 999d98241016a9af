import type { CatalogRecord } from "./record";

/** A: raw data recomputed. B: a maker's or a monitor's own page. C: one user, a small monitor, teaching pages, or an assumption. */
type LatencyConfidence = "A" | "B" | "C";

type Figures<Key extends string, Sometimes extends string = never> = Readonly<Record<Key, number>> &
  Readonly<Partial<Record<Sometimes, number>>>;

type Described<Values> = Pick<CatalogRecord, "id" | "provider" | "name" | "asOf" | "from" | "note"> & {
  /** The key of a value carries its unit; a percentile stands in it. */
  readonly values: Values;
  /** True where the page is undated and `asOf` is when it was read, or a guess. */
  readonly asOfApprox?: true;
  readonly confidence: LatencyConfidence;
  /** What was measured and how: load, place, prompt. */
  readonly conditions: string;
  /** Why a value is not a measurement of this thing, under the value's key; under `prices`, why a join is not exact. */
  readonly assumed?: Readonly<Record<string, string>>;
  /** Other records of the catalogue, by id, that it stands for. */
  readonly prices?: readonly string[];
};

type Measured<Values> = Described<Values> & { readonly source: CatalogRecord["source"] | "assumption" };

/** The figures are those of other latency records, or follow from them; sources and dates are theirs. */
type Derived<Values, Basis extends string, Sometimes extends string = never> = Described<Values> & {
  readonly basedOn: Readonly<Record<Basis, string>> & Readonly<Partial<Record<Sometimes, string>>>;
};

/** `base` is the first token of a short prompt without network (LATENCY.md 2.1). */
type ModelFigures = Figures<"baseP50Ms" | "baseP95Ms" | "prefillUsPerToken" | "outputMsPerToken">;

/** From 60k and from 119k: microseconds for each uncached prompt token beyond. `baseMs` is the intercept of the fitted line. */
type PrefillFigures = Figures<"usPerToken", "baseMs" | "from60kUsPerToken" | "from119kUsPerToken">;

/** With B requests at once, up to `slots`: ms per token = idleMsPerToken + msPerTokenPerRequest x B. */
type SelfHostedFigures = Figures<
  | "gpus"
  | "slots"
  | "idleMsPerToken"
  | "msPerTokenPerRequest"
  | "fitMaxErrorMs"
  | "fitToRequestsAtOnce"
  | "prefillUsPerToken"
  | "baseP50Ms"
  | "baseP95Ms"
  | "maxRequestsPerSecond"
  | "outputTokensPerSecond"
  /** The prompts and answers it was measured with, and what an answer token then took of a full copy. */
  | "promptTokens"
  | "answerTokens"
  | "fullWriteMsPerToken"
  /** The slope of its pace as measured, over the one that its speed when full gives. */
  | "slowdownShare"
  /** Steps of the answers under way that a first token waits for, beyond what it takes alone, as measured; 0 where it was not. */
  | "firstTokenSteps"
  /** First tokens were measured with requests that come steadily, up to so many at once; 0 where none was measured. */
  | "steadyToRequestsAtOnce"
>;

type RerankerFigures = Figures<"p50Ms" | "p95Ms", "passages" | "passageTokens"> & {
  readonly meanMsByPassages?: Readonly<Record<string, number>>;
};

/** The record of each kind of latency. */
export type LatencyRecords = {
  /** Has the id of the model's price. */
  readonly model: Derived<ModelFigures, "firstToken" | "prefill" | "outputSpeed", "network"> & {
    /** First-token records of the same model that disagree. */
    readonly otherReadings?: readonly string[];
  };
  readonly modelClass: Measured<ModelFigures>;
  /** As measured: the client's network is inside unless `conditions` say otherwise. */
  readonly firstToken: Measured<Figures<"p50Ms", "p95Ms" | "promptTokens" | "uncachedPromptTokens">>;
  readonly prefill: Measured<PrefillFigures>;
  readonly outputSpeed: Measured<Figures<"msPerToken", "p95MsPerToken" | "tokensPerSecond" | "overallTokensPerSecond">>;
  readonly store: Measured<Figures<"p50Ms" | "p95Ms" | "vectors", "p99Ms" | "concurrentQueries">> & {
    readonly memory: "enough" | "short" | "object storage" | "managed" | "not stated";
    readonly distance: "same network" | "service only" | "distant" | "not stated";
  };
  readonly reranker: Measured<RerankerFigures>;
  readonly embedder: Measured<Figures<"p50Ms" | "p95Ms", "p90Ms">>;
  readonly guard: Measured<Figures<"p50Ms" | "p95Ms">>;
  readonly network: Measured<Figures<"p50Ms", "p95Ms">>;
  readonly rewriting: Derived<Figures<"p50Ms" | "p95Ms" | "outputTokens", "searches">, "firstToken" | "outputSpeed">;
  readonly selfHosted: Measured<SelfHostedFigures> & { readonly basedOn?: { readonly prefill: string } };
  /** Nothing in `values` means no budget. */
  readonly budget: Measured<
    Figures<never, "firstTokenP50Ms" | "firstTokenP95Ms" | "fullAnswerP50Ms" | "fullAnswerP95Ms">
  >;
};

export type LatencyKind = keyof LatencyRecords;
