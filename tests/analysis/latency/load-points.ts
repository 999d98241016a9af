import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { machinesOf, numberIn } from "@/lib/analysis/latency/stage-steps";
import { latencyAt } from "@/lib/catalog/latency";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { mean, poisson, type Server, serve, users } from "./batching-server";

/** Times of a machine at one load: means. */
export type Times = { readonly firstTokenMs: number; readonly msPerToken: number };

/** What was measured with so many users who ask again as soon as they are answered. */
export type Measured = Times & { readonly machine: string; readonly atOnce: number };

const nim = "self-hosted-llama-3.3-70b-fp8-2xh100";
const oci = "self-hosted-llama-3.3-70b-oci";

/** NVIDIA NIM performance page and OCI's benchmark page, means, up to the most at once that each machine is said to take. */
export const measured: readonly Measured[] = [
  ...(
    [
      [1, 406.77, 18.58],
      [5, 546.7, 21.83],
      [25, 688.69, 38.75],
      [50, 834.51, 59.73],
    ] as const
  ).map(([atOnce, firstTokenMs, msPerToken]) => ({ machine: nim, atOnce, firstTokenMs, msPerToken })),
  ...(
    [
      [1, 50, 17.05],
      [8, 70, 18.27],
      [16, 90, 19.65],
      [32, 160, 22.56],
      [64, 400, 27.98],
    ] as const
  ).map(([atOnce, firstTokenMs, msPerToken]) => ({ machine: oci, atOnce, firstTokenMs, msPerToken })),
];

/** Machines whose prompts and answers were measured under load. */
export const machines = [
  nim,
  oci,
  "self-hosted-qwen3-8b-bf16-h100-1024",
  "self-hosted-qwen3-8b-bf16-h100-8192",
  "self-hosted-qwen3-8b-fp8-h100-1024",
] as const;

/** Of the most requests a second that each was measured with. */
export const loads = [0.2, 0.4, 0.6, 0.75] as const;

export function figuresOf(machine: string) {
  const record = latencyAt("selfHosted", machine, "2026-11-20");
  if (!record) throw new Error(`not in the catalogue: ${machine}`);
  return record.values;
}

/** The server of a record: its context term is what its slope has beyond reading (LATENCY.md 6.1). */
export function serverOf(machine: string): Server {
  const { idleMsPerToken, msPerTokenPerRequest, prefillUsPerToken, promptTokens, answerTokens, baseP50Ms, slots } =
    figuresOf(machine);
  const readMs = prefillUsPerToken / 1_000;
  const beyondReading = msPerTokenPerRequest - (readMs * promptTokens) / answerTokens;
  return {
    stepMs: idleMsPerToken,
    readMs,
    contextMs: Math.max(0, beyondReading / (promptTokens + answerTokens / 2)),
    baseMs: baseP50Ms,
    chunkTokens: 2_048,
    places: slots,
  };
}

/** The sheet of the product for a machine asked so many times a second, at the lengths it was measured with. */
function askedAt(machine: string, perSecond: number) {
  const { promptTokens, answerTokens } = figuresOf(machine);
  const link = `?p=support-bot.2026-11&rag.basis=absent&fineTuning.basis=absent&hybrid.basis=absent&prompting.serving=dedicated&retryShare=0&questionTokens=0&prompting.exampleTokens=0&prompting.instructionTokens=${promptTokens}&outputTokens=${answerTokens}&peakFactor=1&utilisation=1&promptSpread=1&serviceVariability=0&possible=yes&underLoad=shared&machine=${machine}&queries=${perSecond * 2_628_000}&v=1`;
  const baseCase = evaluateScenario(readScenario(link)).baseCases.get("prompting");
  if (!baseCase) throw new Error(`not priced: ${link}`);
  const { sheetValues } = baseCase.bill;
  const read = (name: string, unit: string) => numberIn(sheetValues, name, unit);
  if (read("replicas", "1") !== 1) throw new Error(`more than a copy: ${link}`);
  const waits = [...(machinesOf(sheetValues, baseCase.assembled.stages)?.lines.values() ?? [])];
  return {
    read,
    waitMs: waits.reduce((sum, { atPeak }) => sum + (atPeak.unstable ? Number.NaN : atPeak.meanWaitMs), 0),
  };
}

/** What the product says of it. */
export function saidAt(machine: string, perSecond: number): Times {
  const { read, waitMs } = askedAt(machine, perSecond);
  return {
    firstTokenMs: read("firstTokenAlone", "ms") + read("stepsBetween", "ms") + waitMs,
    msPerToken: read("loadedWriteTime", "ms/tok"),
  };
}

const timesOf = (answered: ReturnType<typeof serve>): Times => ({
  firstTokenMs: mean(answered.map(({ firstMs }) => firstMs)),
  msPerToken: mean(answered.map(({ paceMs }) => paceMs)),
});

const lengthsOf = (machine: string) => {
  const { promptTokens, answerTokens } = figuresOf(machine);
  return () => ({ promptTokens, answerTokens });
};

/** The same, simulated: 4,000 requests that come at random, without the first tenth. */
export const simulatedAt = (machine: string, perSecond: number): Times =>
  timesOf(serve(serverOf(machine), poisson(perSecond, 4_000, lengthsOf(machine))).slice(400));

/** So many users who ask again at once, simulated as the measurement was made. */
export const simulatedUsers = (machine: string, atOnce: number): Times =>
  timesOf(users(serverOf(machine), atOnce, 12 * atOnce, lengthsOf(machine)).slice(3 * atOnce));

/**
 * What the product says where it was measured. A user who asks again at once meets what the others make (arrival theorem; S.
 * Lavenberg and M. Reiser, 1980), and the pace is that of all. Where users take every place, none of them ever waits, which
 * requests that come at random do: no first token is said.
 */
export function saidWith(point: Measured): Times {
  const { machine, atOnce } = point;
  if (atOnce >= figuresOf(machine).slots) {
    const { read } = askedAt(machine, 1e-6);
    const slowing = read("slowdownPerRequest", "ms/tok") * read("copyPlaces", "1");
    return { firstTokenMs: Number.NaN, msPerToken: read("aloneWriteTime", "ms/tok") + slowing };
  }
  const others = Math.max((atOnce - 1) / atOnce, 1e-6);
  const { msPerToken } = saidAt(machine, rateOf(point));
  return { firstTokenMs: saidAt(machine, others * rateOf(point)).firstTokenMs, msPerToken };
}

/** How often so many users ask, each once in the time of an answer. */
const rateOf = ({ machine, atOnce, firstTokenMs, msPerToken }: Measured): number =>
  (atOnce * 1_000) / (firstTokenMs + figuresOf(machine).answerTokens * msPerToken);
