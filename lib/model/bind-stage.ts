import type { FormulaText } from "../sheet/sheet";
import { type MovedBy, type Place, phases, type Stage } from "./stage";
import type { Rule } from "./technique";

export type BoundRule = Rule & { readonly formula: string };

/** A stage with every formula of its text under a name of its own in the sheet: "retrieval.embed.p50". */
export type BoundStage = {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly movedBy: MovedBy | undefined;
  readonly kind: Stage["kind"];
  /** The formula of each part of its text: "p50", "tokens", "places" … */
  readonly formulas: ReadonlyMap<string, string>;
  readonly rules: readonly BoundRule[];
};

type Part = { readonly name: string; readonly title: string; readonly unit: string; readonly is: string };

/**
 * Adds the formulas of a stage to those of its sheet, which checks their units. Throws when it stands in no phase of a
 * request, because it would be listed and take no time.
 */
export function bindStage(technique: string, stage: Stage, formulas: Record<string, FormulaText>): BoundStage {
  const own = `${technique}.${stage.id}`;
  for (const place of [stage.place, stage.movedBy?.place])
    if (place && !phases.includes(place.phase)) throw new Error(`stage ${own} is in no phase: ${place.phase}`);
  const parts = partsOf(stage);
  for (const { name, title, unit, is } of parts)
    formulas[`${own}.${name}`] = { title: `${stage.label}: ${title}`, unit, is };
  return {
    id: stage.id,
    label: stage.label,
    place: stage.place,
    movedBy: stage.movedBy,
    kind: stage.kind,
    formulas: new Map(parts.map(({ name }) => [name, `${own}.${name}`])),
    rules: stage.kind === "wait" || !areGiven(stage) || isHeldBy(stage) ? [] : [inOrder(own, stage, formulas)],
  };
}

/** Both times are quantities, which a user may contradict; a formula keeps them in order itself. */
const areGiven = ({ p50, p95 }: { readonly p50: string; readonly p95: string }): boolean =>
  p50 !== p95 && [p50, p95].every((text) => /^\w+$/.test(text));

const isHeldBy = (stage: Stage): boolean => stage.kind === "tokens" && stage.paceOf !== undefined;

/** 95 in 100 requests cannot be faster than half of them; a spread beyond all measure has no use. */
function inOrder(
  own: string,
  stage: Exclude<Stage, { kind: "wait" }>,
  formulas: Record<string, FormulaText>,
): BoundRule {
  const formula = `${own}.inOrder`;
  const holds = `(${stage.p95} >= ${stage.p50}) * (${stage.p95} <= 1000 * ${stage.p50})`;
  const message = `${stage.label}: the time of 95 in 100 requests must be between that of half of them and 1,000 times as much.`;
  formulas[formula] = { title: message, unit: "1", is: holds };
  return { formula, holds, message, otherwise: "refuse" };
}

const part = (name: string, title: string, unit: string, is: string): Part => ({ name, title, unit, is });

function partsOf(stage: Stage): readonly Part[] {
  const share = stage.place.share ?? stage.movedBy?.place.share;
  return [...timeParts(stage), ...(share ? [part("share", "share of the requests", "1", share)] : [])];
}

function timeParts(stage: Stage): readonly Part[] {
  if (stage.kind === "wait")
    return [
      part("places", "places", "1", stage.places),
      part("serviceTime", "time a place is taken", "ms", stage.serviceTime),
      ...(stage.serviceAlone ? [part("serviceAlone", "time a place is taken, alone", "ms", stage.serviceAlone)] : []),
      ...(stage.burstiness ? [part("burstiness", "requests that come together", "1", stage.burstiness)] : []),
      part("meanUtilisation", "places taken, on average", "1", stage.meanUtilisation),
      part("peakUtilisation", "places taken, at the peak", "1", stage.peakUtilisation),
      part("arrivalVariability", "how unevenly requests arrive", "1", stage.arrivalVariability),
      part("serviceVariability", "how unequal requests are", "1", stage.serviceVariability),
    ];
  const isPerToken = stage.kind === "tokens";
  const times = [
    part(
      "p50",
      isPerToken ? "a token, half of the requests" : "half of the requests",
      isPerToken ? "ms/tok" : "ms",
      stage.p50,
    ),
    part("p95", isPerToken ? "a token, 95 in 100" : "95 in 100", isPerToken ? "ms/tok" : "ms", stage.p95),
  ];
  if (stage.kind === "time")
    return stage.sideBySide ? [...times, part("sideBySide", "side by side", "1", stage.sideBySide)] : times;
  if (stage.kind === "start")
    return [
      ...times,
      part("questions", "questions for one copy", "query/month", stage.questions),
      part("idleTimeout", "unloaded after", "ms", stage.idleTimeout),
    ];
  const tokens = [
    ...times,
    part("tokens", "tokens, mean", "tok", stage.tokens),
    part("spread", "many tokens over usual ones", "1", stage.spread),
    ...(stage.median ? [part("median", "tokens, half of the requests", "tok", stage.median)] : []),
  ];
  if (!stage.free) return tokens;
  return [
    ...tokens,
    part("free", "tokens that take no time", "tok", stage.free.tokens),
    part("freeShare", "in this share of the requests", "1", stage.free.share),
  ];
}
