import type { BoundStage } from "../../model/bind-stage";
import type { Place } from "../../model/stage";
import type { SheetValues } from "../../sheet/evaluate";
import { fromBase, parseUnit } from "../../sheet/units";
import { at } from "../../sheet/values";
import { bowOfMean } from "../../stats/bowed-lognormal";
import { shiftedLognormal, spreadOfMean } from "../../stats/shifted-lognormal";
import { coldShare } from "./cold-start";
import { decodePart, prefillBends } from "./first-token";
import { either, type Pipeline, slowestOf, type TimedStep, type TokenCount } from "./pipeline";
import { isSteep, type Queue, unsureUtilisation, type Waiting, waitingAt, waitStep } from "./queueing";

/** A number of month 1 in its own unit, by its name in the sheet. */
export function numberIn({ sheet, sizes, value }: SheetValues, name: string, unit?: string): number {
  const given = sheet.formulas.get(name)?.unitText ?? sheet.quantities.get(name)?.unit ?? "1";
  return fromBase(at(value(name), { month: 0 }, sizes), parseUnit(unit ?? given));
}

const reader =
  (sheetValues: SheetValues, { formulas }: BoundStage) =>
  (part: string, unit?: string) =>
    numberIn(sheetValues, formulas.get(part) as string, unit);

/** One line in which requests wait, at the mean rate and at the peak. */
type Line = { readonly queue: Queue; readonly atMean: Waiting; readonly atPeak: Waiting };

/** Of the machines, if the approach has its own: the wait for a place, and every other line by its stage. */
export type MachineWaits = Line & {
  readonly lines: ReadonlyMap<string, Line>;
  /** One of the lines grows without end at the peak. */
  readonly unstable: boolean;
};

/** The waits for a machine at the mean rate and at the peak; null where the model is not on machines of one's own. */
export function machinesOf(sheetValues: SheetValues, stages: readonly BoundStage[]): MachineWaits | null {
  const waits = stages.filter(({ kind }) => kind === "wait");
  if (!waits[0] || Math.round(reader(sheetValues, waits[0])("places")) < 1) return null;
  const lines = new Map(waits.map((stage) => [stage.id, lineOf(stage, reader(sheetValues, stage))]));
  const places = lines.get(waits[0].id) as Line;
  return { ...places, lines, unstable: [...lines.values()].some(({ atPeak }) => atPeak.unstable) };
}

function lineOf({ formulas }: BoundStage, read: Read): Line {
  const serviceMs = read("serviceTime");
  const queue = {
    servers: Math.round(read("places")),
    serviceMs,
    ...(formulas.has("serviceAlone") && { aloneMs: Math.min(serviceMs, read("serviceAlone")) }),
    ...(formulas.has("burstiness") && { burstiness: read("burstiness") }),
    arrivalVariability: read("arrivalVariability"),
    serviceVariability: read("serviceVariability"),
  };
  return {
    queue,
    atMean: waitingAt(queue, read("meanUtilisation")),
    atPeak: waitingAt(queue, read("peakUtilisation")),
  };
}

/** Fuller than real waits were tried at, or so full that the first token hangs on how fast the machines are exactly. */
export const isUnsureOf = ({ queue, atMean, atPeak }: Line, firstTokenMs: number): boolean =>
  atMean.utilisation > unsureUtilisation || isSteep(queue, atPeak.utilisation, firstTokenMs);

/** Whether a choice has an option. */
export type IsChosen = (choice: string, option: string) => boolean;

/** A stage that requests pass, at its place. */
export type PassedStage = {
  readonly id: string;
  readonly place: Place;
  readonly step: Pipeline;
  /** Share of the requests that pass it. */
  readonly share: number;
};

/** The stages that any request passes, in their order. */
export function passedStages(
  sheetValues: SheetValues,
  stages: readonly BoundStage[],
  machines: MachineWaits | null,
  isChosen: IsChosen,
): readonly PassedStage[] {
  return stages.flatMap((stage): readonly PassedStage[] => {
    const { id, movedBy } = stage;
    const place = movedBy && isChosen(movedBy.choice, movedBy.is) ? movedBy.place : stage.place;
    const read = reader(sheetValues, stage);
    const share = stage.kind === "start" ? startShare(read) : place.share === undefined ? 1 : read("share");
    if (share <= 0) return [];
    const step = stepOf(stage, read, machines);
    return step ? [{ id, place, step, share }] : [];
  });
}

type Read = (part: string, unit?: string) => number;

/** A stage by itself; undefined where no request passes it. */
function stepOf(stage: BoundStage, read: Read, machines: MachineWaits | null): Pipeline | undefined {
  const { id, kind } = stage;
  if (kind === "wait") {
    const line = machines?.lines.get(id);
    return line && waitStep(id, line.atPeak);
  }
  if (kind === "tokens") return tokensStep(stage, read);
  const time: TimedStep = { kind: "stage", id, p50Ms: read("p50", "ms"), p95Ms: read("p95", "ms") };
  return stage.formulas.has("sideBySide") ? slowestOf(Math.max(1, Math.round(read("sideBySide"))), time) : time;
}

/** A model that is never unloaded has no cold start. */
function startShare(read: Read): number {
  const timeoutSeconds = read("idleTimeout", "s");
  return timeoutSeconds > 0 ? coldShare(read("questions", "query/s"), timeoutSeconds) : 0;
}

/** Through p50 and p95 where half of the requests are known to be below a length, with the mean of the bill; else from the mean. */
function lengths(read: Read, median: number): Omit<TokenCount, "id"> {
  const [mean, spread] = [read("tokens"), read("spread")];
  if (!(median > 0) || spread === 1) return spreadOfMean(mean, spread);
  const spreadOut = { p50: median, p95: median * spread };
  return { ...spreadOut, bow: bowOfMean(median, shiftedLognormal(spreadOut).sigma, mean) };
}

/** Tokens vary from request to request around the mean that the bill counts. */
function tokensStep({ id, formulas }: BoundStage, read: Read): Pipeline {
  const tokens = { ...lengths(read, formulas.has("median") ? read("median") : 0), id };
  const msPerToken = { p50: read("p50"), p95: read("p95") };
  if (id === "decode") return decodePart(tokens, msPerToken);
  if (id === "thinking") return { kind: "perToken", id, tokens, msPerToken };
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
