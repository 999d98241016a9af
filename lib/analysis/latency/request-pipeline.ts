import type { BoundStage } from "../../model/bind-stage";
import type { StageId } from "../../model/stage";
import type { SheetValues } from "../../sheet/evaluate";
import { fromBase, parseUnit } from "../../sheet/units";
import { at } from "../../sheet/values";
import { spreadOfMean } from "../../stats/shifted-lognormal";
import { copyOf, repeated } from "./changed";
import { coldShare } from "./cold-start";
import { decodePart, prefillBends } from "./first-token";
import { either, nothing, type Pipeline, parallel, series, slowestOf, sometimes, type TimedStep } from "./pipeline";
import { type Queue, type Waiting, waitingAt, waitStep } from "./queueing";

/** Two decisions about how the stages stand to each other. */
export type Arrangement = { readonly guardBeside: boolean; readonly guardSeesWhole: boolean };

/** What a request passes until the first token is shown, and until the last. */
export type Request = {
  readonly firstToken: Pipeline;
  readonly fullAnswer: Pipeline;
  /** The same for a request that meets every stage once, nothing stored, cold or repeated: what a reader would add up. */
  readonly straight: { readonly firstToken: Pipeline; readonly fullAnswer: Pipeline };
  /** Each stage that is passed at all, once. */
  readonly stages: ReadonlyMap<StageId, Pipeline>;
  /** Share of the requests that pass a stage; left out where all do. */
  readonly shares: ReadonlyMap<StageId, number>;
};

/** Of the machines, if the approach has its own. */
export type MachineWaits = { readonly queue: Queue; readonly atMean: Waiting; readonly atPeak: Waiting };

/** A number of month 1 in its own unit, by its name in the sheet. */
export function numberIn({ sheet, sizes, value }: SheetValues, name: string, unit?: string): number {
  const given = sheet.formulas.get(name)?.unitText ?? sheet.quantities.get(name)?.unit ?? "1";
  return fromBase(at(value(name), { month: 0 }, sizes), parseUnit(unit ?? given));
}

const reader =
  (sheetValues: SheetValues, { formulas }: BoundStage) =>
  (part: string, unit?: string) =>
    numberIn(sheetValues, formulas.get(part) as string, unit);

/** The wait for a machine at the mean rate and at the peak; null where the model is not on machines of one's own. */
export function machinesOf(sheetValues: SheetValues, stages: readonly BoundStage[]): MachineWaits | null {
  const stage = stages.find(({ kind }) => kind === "wait");
  if (!stage) return null;
  const read = reader(sheetValues, stage);
  const queue = {
    servers: Math.round(read("places")),
    serviceMs: read("serviceTime"),
    arrivalVariability: read("arrivalVariability"),
    serviceVariability: read("serviceVariability"),
  };
  if (queue.servers < 1) return null;
  return {
    queue,
    atMean: waitingAt(queue, read("meanUtilisation")),
    atPeak: waitingAt(queue, read("peakUtilisation")),
  };
}

/**
 * The stages of an approach as a request meets them (LATENCY.md 2.1), at the busiest minutes. The machines must be stable.
 * An agent calls the model several times; what it shows comes from its last call.
 */
export function requestOf(
  sheetValues: SheetValues,
  stages: readonly BoundStage[],
  machines: MachineWaits | null,
  { guardBeside, guardSeesWhole }: Arrangement,
): Request {
  const shares = new Map<StageId, number>();
  const steps = new Map<StageId, Pipeline>();
  for (const stage of stages) {
    const step = stepOf(sheetValues, stage, machines, shares);
    if (step) steps.set(stage.id, step);
  }
  const number = (name: string) => numberIn(sheetValues, name);
  const step = (id: StageId) => steps.get(id) ?? nothing;
  const all = (...ids: readonly StageId[]) => series(...ids.map(step));

  const searches = sheetValues.sheet.quantities.has("searchesPerModelCall") ? number("searchesPerModelCall") : 0;
  const round = all("rewrite", "embed", "search", "rerank");
  const calls = number("modelCalls");
  const most = Math.max(1, Math.min(4, Math.floor(maxSearches / Math.max(1, calls))));
  const retrieval = repeated("search again", searches, round, { stride: strides.search, most });
  const prepared = guardBeside ? parallel(step("inputGuard"), retrieval) : series(step("inputGuard"), retrieval);
  const reading = all("queue", "firstToken", "prefill");
  const call = series(reading, step("decode"));
  const hits = number("responseHitShare");
  if (hits > 0) shares.set("cachedAnswer", hits);
  else steps.delete("cachedAnswer");
  const asked = (answered: Pipeline): Pipeline => {
    const answering = calls < 1 ? sometimes("call", calls, answered) : answered;
    return series(
      step("network"),
      hits > 0 ? either("cachedAnswer", hits, step("cachedAnswer"), answering) : answering,
    );
  };
  const both = (again: Pipeline, start: Pipeline, ask: (answered: Pipeline) => Pipeline) => {
    const earlier = repeated("call again", Math.max(0, calls - 1), series(retrieval, again, call), {
      stride: strides.call,
      most: 5,
      first: 1,
    });
    const last = series(prepared, start, earlier, again, reading, guardSeesWhole ? nothing : step("outputGuard"));
    const full = series(last, step("decode"), guardSeesWhole ? step("outputGuard") : nothing);
    return { firstToken: ask(guardSeesWhole ? full : last), fullAnswer: ask(full) };
  };
  const retries = number("retryShare");
  const again = retries > 0 ? sometimes("again", retries, copyOf(call, 1, strides.retry)) : nothing;
  return {
    ...both(again, step("coldStart"), asked),
    straight: both(nothing, nothing, (answered) => series(step("network"), answered)),
    stages: steps,
    shares,
  };
}

/** An agent's searches that are drawn one by one. */
const maxSearches = 16;

/** Searches side by side are copies 1 to 20; what is repeated around them counts in larger steps. */
const strides = { search: 100, call: 10_000, retry: 1_000_000 } as const;

/** One stage by itself; undefined where no request passes it. */
function stepOf(
  sheetValues: SheetValues,
  stage: BoundStage,
  machines: MachineWaits | null,
  shares: Map<StageId, number>,
): Pipeline | undefined {
  const read = reader(sheetValues, stage);
  const { id, kind } = stage;
  if (kind === "wait") return machines ? waitStep(id, machines.atPeak) : undefined;
  if (kind === "tokens") return tokensStep(stage, read);
  const time: TimedStep = { kind: "stage", id, p50Ms: read("p50", "ms"), p95Ms: read("p95", "ms") };
  if (kind === "start") {
    const share = startShare(read);
    if (share === 0) return;
    shares.set(id, share);
    return sometimes(id, share, time);
  }
  return stage.formulas.has("sideBySide") ? slowestOf(Math.max(1, Math.round(read("sideBySide"))), time) : time;
}

type Read = (part: string, unit?: string) => number;

/** A model that is never unloaded has no cold start. */
function startShare(read: Read): number {
  const timeoutSeconds = read("idleTimeout", "s");
  return timeoutSeconds > 0 ? coldShare(read("questions", "query/s"), timeoutSeconds) : 0;
}

/** Tokens vary from request to request around the mean that the bill counts. */
function tokensStep({ id, formulas }: BoundStage, read: Read): Pipeline {
  const tokens = { ...spreadOfMean(read("tokens"), read("spread")), id };
  const msPerToken = { p50: read("p50"), p95: read("p95") };
  if (id === "decode") return decodePart(tokens, msPerToken);
  const reading = (freeTokens: number): Pipeline => ({
    kind: "perToken",
    id,
    tokens,
    freeTokens,
    msPerToken,
    bends: prefillBends,
  });
  const warm = formulas.has("free") && read("free") > 0 ? read("freeShare") : 0;
  return warm > 0 ? either(`${id} warm`, warm, reading(read("free")), reading(0)) : reading(0);
}
