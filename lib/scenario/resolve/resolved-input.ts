import type { Sourced } from "../../model/choice";
import type { Default } from "../../model/default";
import type { Quantity } from "../../model/technique";
import type { PresetValue } from "../../presets";
import type { Origin } from "../../sheet/explain";
import { formatNumber } from "../../sheet/format";
import { type Change, withChanges } from "../../stats/range";
import { assumedP95, assumedSigma } from "../../stats/shifted-lognormal";
import { formatRange, type Range, readQuantity } from "../text/quantity-text";

/** A quantity with its value found: the user's, a chosen record's, or the preset's, and where that came from. */
export type ResolvedInput = {
  readonly range: Range;
  readonly origin: Origin;
  readonly from: "you" | "catalogue" | "preset";
  /** The field the value was found under; another approach's when it is taken over. */
  readonly field: string;
  /** The field whose draws it takes when it is a range: a price that follows another moves with it. */
  readonly drawnAs: string;
};

export const fromUser = (range: Range, field: string): ResolvedInput => ({
  range,
  origin: { label: "you", field, ...givenRange(range) },
  from: "you",
  field,
  drawnAs: field,
});

function givenRange(range: Range): Pick<Origin, "given"> {
  if (range.low < range.high) return { given: `${formatRange(range)}, at its mean` };
  return range.changes ? { given: formatRange(range) } : {};
}

/** The same with the prices of later days. */
export function changing(found: ResolvedInput, changes: readonly Change[]): ResolvedInput {
  const range = withChanges(found.range, changes);
  const note = changes.map(({ from, to }) => `It is ${formatNumber(to)} from ${from}.`);
  if (note.length === 0 && !found.range.changes) return found;
  return { ...found, range, origin: { ...found.origin, note: [...note, found.origin.note ?? []].flat().join(" ") } };
}

export function fromRecord(option: Sourced, value: number, field: string, remark?: string): ResolvedInput {
  const origin: Origin = {
    label: `${option.title}${option.source ? ` (${option.source.title})` : ""}`,
    url: option.source?.url,
    asOf: option.asOf,
    note: [remark, option.note].filter(Boolean).join(" ") || undefined,
    field,
  };
  return { range: { low: value, high: value }, origin, from: "catalogue", field, drawnAs: field };
}

/** One of the ranges an option brings, as text. */
export function fromRange(option: Sourced, text: string, field: string): ResolvedInput {
  const range = presetRange({ unit: "1" }, text, field);
  const { origin, ...rest } = fromRecord(option, range.low, field);
  return { ...rest, range, origin: { ...origin, ...givenRange(range) } };
}

export const fromDefault = (quantity: Quantity, { is, source, asOf, note }: Default, field: string): ResolvedInput =>
  fromPreset(quantity, { is, source: "", asOf, note, from: source }, field);

export function fromPreset(
  quantity: Quantity,
  value: PresetValue & { from?: { title: string; url?: string } },
  field: string,
): ResolvedInput {
  const range = presetRange(quantity, value.is, field);
  const origin: Origin = {
    label: value.from?.title ?? "assumption",
    url: value.from?.url,
    asOf: value.asOf,
    note: value.note,
    field,
    ...givenRange(range),
  };
  return { range, origin, from: "preset", field, drawnAs: field };
}

/** What presets and techniques write, by unit and text; they are as many as there are. */
const written = new Map<string, Range>();

function presetRange({ unit }: Pick<Quantity, "unit">, given: number | string, field: string): Range {
  if (typeof given === "number") return { low: given, high: given };
  const key = `${unit}: ${given}`;
  const before = written.get(key);
  if (before) return before;
  const reading = readQuantity(given, { unit });
  if (!reading.ok) throw new Error(`preset value of ${field} cannot be read: ${given}`);
  written.set(key, reading.range);
  return reading.range;
}

const spreadNote = `The usual spread is assumed (sigma ${assumedSigma}), because only the time of half of the requests is known.`;

/** Of a spread that is assumed around a figure that is not: it is called so, whoever measured that figure. */
export function spreadOrigin({ label, note = "", ...rest }: Omit<Origin, "field">): Omit<Origin, "field"> {
  const rests = label === "assumption" ? "" : `Around the time of ${label}.`;
  return { ...rest, label: "assumption", note: [spreadNote, rests, note].filter(Boolean).join(" ") };
}

/** The time of 95 in 100 requests where only that of half of them is known. */
export function spreadAround({ range: p50, drawnAs }: ResolvedInput, field: string): ResolvedInput {
  const { low, likely, high } = p50;
  const range = {
    low: assumedP95(low),
    ...(likely !== undefined && { likely: assumedP95(likely) }),
    high: assumedP95(high),
  };
  return { range, origin: { label: "assumption", note: spreadNote, field }, from: "preset", field, drawnAs };
}
