import fc from "fast-check";
import {
  either,
  type PerToken,
  type Pipeline,
  parallel,
  series,
  type TimedStep,
  type Wait,
} from "@/lib/analysis/latency/pipeline";

const id = fc.constantFrom("network", "embed", "search", "rerank", "firstToken", "decode");
const spread = fc
  .record({ p50: fc.double({ min: 1, max: 3_000, noNaN: true }), ratio: fc.double({ min: 1, max: 4, noNaN: true }) })
  .map(({ p50, ratio }) => ({ p50, p95: p50 * ratio }));

export const anyStage: fc.Arbitrary<TimedStep> = fc
  .record({ id, spread, minShare: fc.constantFrom(0, 0, 0.5) })
  .map(({ id, spread: { p50, p95 }, minShare }) => ({
    kind: "stage",
    id,
    p50Ms: p50,
    p95Ms: p95,
    minMs: p50 * minShare,
  }));

const anyPerToken: fc.Arbitrary<PerToken> = fc
  .record({ id, tokens: spread, freeTokens: fc.integer({ min: 0, max: 200 }), rate: spread })
  .map(({ id, tokens, freeTokens, rate: { p50, p95 } }) => ({
    kind: "perToken",
    id,
    tokens: { ...tokens, id: "promptTokens" },
    freeTokens,
    msPerToken: { p50: p50 / 1000, p95: p95 / 1000 },
    bends: [{ beyondTokens: 1_000, times: 1.4 }],
  }));

const anyWait: fc.Arbitrary<Wait> = fc.record({
  kind: fc.constant("wait"),
  id: fc.constant("queue"),
  waitingShare: fc.double({ min: 0, max: 1, noNaN: true }),
  meanWhenWaitingMs: fc.double({ min: 0, max: 2_000, noNaN: true }),
});

/** Pipelines of stages, tokens and waits, in series and side by side. */
export const unmixed: fc.Arbitrary<Pipeline> = fc.letrec<{ part: Pipeline }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.oneof(anyStage, anyPerToken, anyWait),
    fc.array(tie("part"), { maxLength: 3 }).map((parts) => series(...parts)),
    fc.array(tie("part"), { maxLength: 3 }).map((parts) => parallel(...parts)),
  ),
})).part;

/** The same, with a request taking one of two ways. */
export const anyPipeline: fc.Arbitrary<Pipeline> = fc.oneof(
  unmixed,
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), unmixed, unmixed, unmixed)
    .map(([share, one, other, after]) => series(either("cache", share, one, other), after)),
);
