import type { ApproachId } from "../../model/names";
import { fields } from "../../model/registry";
import type { Scenario } from "../../scenario/read/interpret";
import { resolveInput } from "../../scenario/resolve/resolve-quantity";
import { formatRange, type Range, writeRange } from "../../scenario/text/quantity-text";
import type { ValidatedScenario } from "../../scenario/validate/validate-scenario";
import type { Estimate } from "../summary/estimate";
import type { Summary } from "../summary/summary";
import { count, origin } from "../summary/words";
import { known, moved, rangeOf } from "./rounding";

/** What one question of a user is: a call of the model, a conversation, or a trace of several calls. */
export const queryUnits = ["call", "session", "trace"] as const;
export type QueryUnit = (typeof queryUnits)[number];

export type ApplyOptions = {
  readonly per: QueryUnit;
  /** The approach whose calls the log has; the length of its question follows from that of its prompt. */
  readonly running: ApproachId;
};

/** A value for a field, beside what is in force. */
export type Proposal = {
  readonly field: string;
  readonly title: string;
  /** As the link has it. */
  readonly text: string;
  readonly old: string;
  readonly new: string;
  /** "from 12,408 requests of 3 to 28 October 2026". */
  readonly note: string;
};

/** What of a log becomes fields, and what does not and why. */
export type Proposals = { readonly fields: readonly Proposal[]; readonly left: readonly string[] };

export function proposalsFor(summary: Summary, validated: ValidatedScenario, options: ApplyOptions): Proposals {
  const { scenario } = validated;
  const note = origin(summary);
  const left: string[] = [];
  const question = questionOf(summary, validated, options.running);
  if (typeof question === "string") left.push(question);
  const again = retryShareOf(summary, scenario);
  if (typeof again === "string") left.push(again);
  const found: readonly (readonly [string, Range | null, string?])[] = [
    ["queries", rangeOrNull(volumeOf(summary, options.per)), volumeNote(summary, options.per)],
    ["growth", rangeOrNull(summary.growth), "by week"],
    ["modelCalls", callsPerUnit(summary, options.per)],
    ["questionTokens", typeof question === "string" ? null : rangeOrNull(question), "what is left of the prompt"],
    ["outputTokens", rangeOrNull(answerOf(summary, factorOf(validated, options.running) ?? 1))],
    ["thinkingTokens", summary.reasoningMean ? known(summary.reasoningMean) : null],
    ["promptSpread", spreadOf(summary.promptQuantiles)],
    ["outputSpread", spreadOf(summary.answerQuantiles)],
    ["outputMedian", medianOf(summary, factorOf(validated, options.running) ?? 1)],
    ["cacheHitShare", summary.warmShare ? known(summary.warmShare) : null],
    [
      "retryShare",
      typeof again === "string" ? null : again,
      summary.retriedShare > 0 ? undefined : "every call is counted",
    ],
    [
      "peakFactor",
      summary.peakOverMean?.isSure ? known(Math.max(1, summary.peakOverMean.value)) : null,
      "busiest five minutes over the mean",
    ],
  ];
  return {
    fields: found.flatMap(([field, range, how]) =>
      range ? proposal(scenario, field, range, how ? `${note}, ${how}` : note) : [],
    ),
    left,
  };
}

const rangeOrNull = (estimate: Estimate | null): Range | null => estimate && rangeOf(estimate);

function proposal(scenario: Scenario, id: string, range: Range, note: string): Proposal[] {
  const field = fields.get(id);
  if (field?.type !== "quantity") return [];
  const { name, quantity } = field;
  const { min, max, percent = false } = quantity;
  const within = (value: number) => Math.min(max, Math.max(min, value));
  const fitted = { low: within(range.low), high: within(range.high) };
  const text = writeRange(fitted);
  const old = formatRange(resolveInput(scenario, name, quantity, null).range, { percent });
  return [{ field: id, title: quantity.title, text, old, new: formatRange(fitted, { percent }), note }];
}

/** The scenario adds the calls that are sent again by itself. */
function volumeOf({ perMonth, calls, firstCalls }: Summary, per: QueryUnit): Estimate | null {
  if (per === "session") return perMonth.sessions;
  if (per === "trace") return perMonth.traces;
  return perMonth.calls && firstCalls > 0 ? moved(perMonth.calls, 0, firstCalls / calls) : null;
}

const unitNames = { call: "calls", session: "conversations", trace: "traces" };

function volumeNote({ perMonth, calls, firstCalls }: Summary, per: QueryUnit): string {
  const unsure =
    perMonth.calls?.method === "span" ? ", less or more by half: an assumption, since no interval is known" : "";
  const once = per === "call" && firstCalls < calls ? " without those sent again" : "";
  return `counting ${unitNames[per]}${once}${unsure}`;
}

function callsPerUnit({ counts, firstCalls }: Summary, per: QueryUnit): Range | null {
  const units = per === "session" ? counts.sessions : per === "trace" ? counts.traces : 0;
  return units > 0 && firstCalls > 0 ? known(firstCalls / units) : null;
}

/**
 * Calls that were sent again over those that were not, which is what the scenario adds to its calls. Where none is marked as
 * such all of them are in the volume, and the scenario must add none.
 */
function retryShareOf({ calls, firstCalls }: Summary, scenario: Scenario): Range | null | string {
  const again = calls - firstCalls;
  const field = fields.get("retryShare");
  if (again === 0 && calls > 0 && field?.type === "quantity")
    return resolveInput(scenario, field.name, field.quantity, null).range.high > 0 ? known(0) : null;
  if (again <= firstCalls) return again > 0 ? known(again / firstCalls) : null;
  return `How many requests are sent again is not taken over: ${count(again)} of ${count(calls)} calls repeat an earlier one, and the scenario knows at most one repeat of each.`;
}

/** How many tokens of the approach's model the scenario counts for one of its own. */
function factorOf({ sheets }: ValidatedScenario, running: ApproachId): number | null {
  const factor = sheets.find(({ id }) => id === running)?.sheetValues.value("tokenizerFactor");
  return typeof factor === "number" ? factor : null;
}

/**
 * Answers without hidden thinking, which the logs that say it count among the answer's tokens, in the tokens that the
 * scenario counts. It counts thinking in the model's own.
 */
function answerOf({ answer, reasoningMean }: Summary, factor: number): Estimate | null {
  return answer && moved(answer, -(reasoningMean ?? 0), 1 / factor);
}

function spreadOf(quantiles: Summary["promptQuantiles"]): Range | null {
  if (!quantiles || quantiles.p95 === null || quantiles.p50 === 0) return null;
  return known(Math.max(1, quantiles.p95 / quantiles.p50));
}

/** The answer of half of the calls, which is drawn beside the mean; with hidden thinking nobody knows that of the answer alone. */
function medianOf({ answerQuantiles, reasoningMean }: Summary, factor: number): Range | null {
  if (!answerQuantiles || answerQuantiles.p95 === null || answerQuantiles.p50 === 0 || reasoningMean) return null;
  return known(answerQuantiles.p50 / factor);
}

/** The question is what is left of the mean prompt when the scenario's instructions, examples and passages are taken off. */
function questionOf({ prompt }: Summary, validated: ValidatedScenario, running: ApproachId): Estimate | null | string {
  if (!prompt) return null;
  const { scenario, sheets } = validated;
  const inForce = sheets.find(({ id }) => id === running)?.sheetValues.value("promptTokens");
  const factor = factorOf(validated, running);
  const field = fields.get("questionTokens");
  if (typeof inForce !== "number" || factor === null || field?.type !== "quantity")
    return "The prompt's length is not taken over, since the approach the log is of has no prompt in this scenario.";
  const { low, high } = resolveInput(scenario, field.name, field.quantity, running).range;
  const rest = inForce / factor - (low + high) / 2;
  if (prompt.value / factor > rest) return moved(prompt, -rest * factor, 1 / factor);
  const [mean, fixed] = [prompt.value, rest * factor].map(count);
  return `The prompt's length is not taken over: the mean prompt of the log has ${mean} tokens, and the scenario's instructions, examples and passages alone have ${fixed}. Set those first.`;
}
