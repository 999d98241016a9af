import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { isUnsureOf, machinesOf, numberIn } from "@/lib/analysis/latency/stage-steps";
import { latencyAt } from "@/lib/catalog/latency";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { chance, mean, poisson, type Server, serve, users } from "./batching-server";
import { type Measured, nim, oci, type Times } from "./measured-loads";

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

/** A scenario whose only machine is asked so many times a second, at the lengths it was measured with. */
function linkAt(machine: string, perSecond: number): string {
  const { promptTokens, answerTokens } = figuresOf(machine);
  return `?p=support-bot.2026-11&rag.basis=absent&fineTuning.basis=absent&hybrid.basis=absent&prompting.serving=dedicated&retryShare=0&questionTokens=0&prompting.exampleTokens=0&prompting.instructionTokens=${promptTokens}&outputTokens=${answerTokens}&peakFactor=1&utilisation=1&promptSpread=1&serviceVariability=0&possible=yes&underLoad=shared&machine=${machine}&queries=${perSecond * 2_628_000}&v=1`;
}

/** What the product remarks on it. */
export const remarksAt = (point: Measured): readonly string[] =>
  evaluateScenario(readScenario(linkAt(point.machine, rateOf(point)))).scenario.issues.map(({ message }) => message);

/** The sheet of the product for it. */
function askedAt(machine: string, perSecond: number) {
  const link = linkAt(machine, perSecond);
  const baseCase = evaluateScenario(readScenario(link)).baseCases.get("prompting");
  if (!baseCase) throw new Error(`not priced: ${link}`);
  const { sheetValues } = baseCase.bill;
  const read = (name: string, unit: string) => numberIn(sheetValues, name, unit);
  if (read("replicas", "1") !== 1) throw new Error(`more than a copy: ${link}`);
  const queues = machinesOf(sheetValues, baseCase.assembled.stages);
  const waits = [...(queues?.lines.values() ?? [])];
  const firstTokenMs = read("firstTokenAlone", "ms") + read("stepsBetween", "ms");
  return {
    read,
    isUnsure: queues !== null && isUnsureOf(queues, firstTokenMs),
    waitMs: waits.reduce((sum, { atPeak }) => sum + (atPeak.unstable ? Number.NaN : atPeak.meanWaitMs), 0),
  };
}

/** What the product says of it, and whether it says that it is unsure. */
export function saidAt(machine: string, perSecond: number): Times & { readonly isUnsure: boolean } {
  const { read, waitMs, isUnsure } = askedAt(machine, perSecond);
  return {
    isUnsure,
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

/** Lengths around a mean, half as far apart as they are long; always the same ones. */
export function unequal(
  promptTokens: number,
  answerTokens: number,
): () => { promptTokens: number; answerTokens: number } {
  const draw = chance(7);
  const sigma = Math.sqrt(Math.log(1.25));
  const around = (mean: number) => {
    const z = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    return Math.max(1, Math.round(mean * Math.exp(sigma * z - sigma ** 2 / 2)));
  };
  return () => ({ promptTokens: around(promptTokens), answerTokens: around(answerTokens) });
}

/** The same, simulated: 4,000 requests that come at random, without the first tenth. */
export const simulatedAt = (machine: string, perSecond: number): Times =>
  timesOf(serve(serverOf(machine), poisson(perSecond, 4_000, lengthsOf(machine))).slice(400));

/** So many users who ask again at once, simulated as the measurement was made. */
export const simulatedUsers = (machine: string, atOnce: number): Times =>
  timesOf(users(serverOf(machine), atOnce, 12 * atOnce, lengthsOf(machine)).slice(3 * atOnce));

/**
 * What the product says where it was measured. A user who asks again at once meets what the others make (arrival theorem; S.
 * Lavenberg and M. Reiser, 1980), and the pace is that of so many at once. Where users take every place, none of them ever
 * waits, which requests that come at random do: no first token is said.
 */
export function saidWith(point: Measured): Times {
  const { machine, atOnce } = point;
  if (isFull(point)) return { firstTokenMs: Number.NaN, msPerToken: paceWith(machine, figuresOf(machine).slots) };
  if (atOnce === undefined) return saidAt(machine, rateOf(point));
  const others = Math.max((atOnce - 1) / atOnce, 1e-6);
  return {
    firstTokenMs: saidAt(machine, others * rateOf(point)).firstTokenMs,
    msPerToken: paceWith(machine, atOnce),
  };
}

/** The pace of so many answers at once. */
function paceWith(machine: string, atOnce: number): number {
  const { read } = askedAt(machine, 1e-6);
  return read("aloneWriteTime", "ms/tok") + read("slowdownPerRequest", "ms/tok") * atOnce;
}

/** Every place is taken, or as many requests come as a full copy answers. */
export const isFull = ({ machine, atOnce, perSecond = 0 }: Measured): boolean =>
  atOnce === undefined ? perSecond >= figuresOf(machine).maxRequestsPerSecond : atOnce >= figuresOf(machine).slots;

/** Whether first tokens of requests that come steadily were measured there: elsewhere the product says that it is unsure. */
export const isSteady = (point: Measured): boolean =>
  !isFull(point) && (point.atOnce ?? atOnceOf(point)) <= figuresOf(point.machine).steadyToRequestsAtOnce;

const atOnceOf = (point: Measured): number => askedAt(point.machine, rateOf(point)).read("requestsAtOnce", "1");

/** How often so many users ask: as measured, or each once in the time of an answer. */
const rateOf = ({ machine, atOnce = 1, perSecond, firstTokenMs, msPerToken }: Measured): number =>
  perSecond ?? (atOnce * 1_000) / (firstTokenMs + figuresOf(machine).answerTokens * msPerToken);
