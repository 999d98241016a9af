import { isDay } from "../../sheet/calendar";
import { isMoney } from "../../sheet/units";
import { type Change, formatRange, type Range, withChanges } from "../../stats/range";
import { type FieldUnit, fieldUnit, isBelow, unitTitle } from "./field-unit";
import { percentScale } from "./number-text";
import { Refusal, type RefusalCode, shorten } from "./refusal";
import { type RangeTerm, refuseLoneUnit, shareSuffix, shareUnit, termReader } from "./terms";
import { type Token, tokenize, UnknownUnit, withStrokes } from "./tokens";

export { formatRange, meanOf, type Range, writeRange } from "../../stats/range";

export type ReadOptions = {
  /** A share: "20%" is 0.2. */
  readonly percent?: boolean;
  /** "never", "none" and "-" mean 0. */
  readonly never?: boolean;
  /** The unit of the field, such as "USD/Mtok": other units are converted or refused. Without it a number is taken as it stands. */
  readonly unit?: string;
  /** The field without its approach, such as "documents", whose words may follow the number. */
  readonly name?: string;
};

export type QuantityReading =
  | { readonly ok: true; readonly range: Range; readonly note?: string }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

const longest = 200;

/**
 * Reads what a person typed or a link holds: a number, a range, a range with its likely value, or arithmetic. Anything else
 * is a message that reads well after the field's title. Bounds are not checked here. Never throws.
 */
export function readQuantity(text: string, options: ReadOptions = {}): QuantityReading {
  try {
    return readDated(text, options);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const message =
      refusal.message || `We could not read "${shorten(text.trim())}". ${hint(options)}${unitHint(refusal, options)}`;
    return { ok: false, code: refusal.code, message };
  }
}

/** A unit that is none we know is answered with the one that is expected. */
function unitHint(refusal: Refusal, { unit, name }: ReadOptions): string {
  const field = refusal instanceof UnknownUnit ? fieldUnit(unit, name) : undefined;
  const title = field && unitTitle(field);
  return title ? ` It is in ${title}.` : "";
}

/** "2 then 3 from 2027-01-01": a price, and what it is from later days on. */
function readDated(typed: string, options: ReadOptions): QuantityReading {
  const [first = "", ...later] = typed.split(/\s+then\s+/i);
  const reading = read(later.length > 0 ? first : typed, options);
  if (later.length === 0 || !reading.ok) return reading;
  if (options.unit === undefined || !isMoney(options.unit))
    throw new Refusal("unreadable", "Only a price may change on a day. Give one value.");
  const changes = later.map((text) => changeIn(text, options));
  if (changes.some(({ from }, index) => index > 0 && from <= (changes[index - 1]?.from ?? "")))
    throw new Refusal("unreadable", "Each change must be later than the one before.");
  return { ...reading, range: withChanges(reading.range, changes) };
}

function changeIn(text: string, options: ReadOptions): Change {
  const [, value = "", from = ""] = /^(.*?)\s+from\s+(\d{4}-\d{2}-\d{2})$/i.exec(text.trim()) ?? [];
  if (!isDay(from))
    throw new Refusal("unreadable", `We could not read "${shorten(text)}". Say it like "2 then 3 from 2027-01-01".`);
  const reading = read(value, options);
  if (!reading.ok || reading.range.low !== reading.range.high)
    throw new Refusal("unreadable", "What a price changes to is one number, not a range.");
  return { from, to: reading.range.low };
}

function hint({ percent }: ReadOptions): string {
  return percent
    ? "Type a share like 20% or 0.2, or a range like 10% to 30%."
    : "Type a number like 120, 10k, or a range like 100 to 500.";
}

function read(typed: string, options: ReadOptions): QuantityReading {
  if (typed.length > longest) throw new Refusal("too_long", `This is too long to read. ${hint(options)}`);
  const text = tidy(typed);
  if (text === "") throw new Refusal("blank", `This is blank. ${hint(options)}`);
  if (options.never && /^(never|none|-)$/i.test(text)) return { ok: true, range: { low: 0, high: 0 } };

  const field = fieldUnit(options.unit, options.name);
  const read = termReader(text, field);
  const tokens = withStrokes(tokenize(withoutBrackets(text)), (unit) => !field || isBelow(unit, field));
  const terms = shareUnit(split(tokens)).map(read);
  for (const term of terms) refuseUnfit(term, options);
  refuseLoneUnit(terms, text);
  return shape(
    shareSuffix(terms, text, read),
    terms.some(({ literal }) => literal?.scale === percentScale),
    field,
  );
}

function refuseUnfit({ literal }: RangeTerm, { percent, ...rest }: ReadOptions): void {
  if (literal?.scale !== percentScale || percent) return;
  throw new Refusal("unreadable", `This is not a share, so a percent sign does not fit. ${hint(rest)}`);
}

/** One dash, one arrow, one kind of space. Tabs and line breaks stay apart: two pasted cells are not one number. */
function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/→/g, "->")
    .replace(/×/g, "*")
    .replace(/÷/g, "/")
    .replace(/(?<=gb|gpu|machine)s?-(?=month|mo\b|hour|hr?\b)/gi, " ")
    .replace(/\((likely [^()]*)\)/i, ", $1")
    .trim()
    .replace(bookkeeping, "-$1");
}

/** In accounts "(3%)" and "($5)" are less than nothing. */
const bookkeeping = /^\(\s*(\$\s*[\d.,]+|[\d.,]+\s*%)\s*\)$/;

/** "[100, 500]" as "100 to 500". Between square brackets a comma separates, unless one with a space does. */
function withoutBrackets(text: string): string {
  if (!text.startsWith("[") || !text.endsWith("]")) return text;
  const inside = text.slice(1, -1).trim();
  return inside.split(/,\s/.test(inside) ? /,\s/ : ",").join(" to ");
}

/** The tokens of low and high, with likely between them when there is one. A single number is one part. */
function split(tokens: readonly Token[]): (readonly Token[])[] {
  const at = tokens.findIndex(({ kind }) => kind === "likely");
  if (at < 0) return splitRange(tokens);
  const ends = splitRange(tokens.slice(0, tokens[at - 1]?.kind === "," ? at - 1 : at));
  const [low, high] = ends;
  if (!low || !high || ends.length > 2) throw new Refusal("unreadable");
  return [low, tokens.slice(at + 1), high];
}

function splitRange(tokens: readonly Token[]): (readonly Token[])[] {
  const separators = tokens.flatMap(({ kind }, index) => (kind === "to" ? index : []));
  const minuses = tokens.flatMap((_, index) => (isSubtraction(tokens, index) ? index : []));
  const isDashed =
    separators.length === 0 && minuses.length === 1 && !tokens.some(({ kind }) => "+*/()".includes(kind));
  const cuts = isDashed ? minuses : separators;
  if (cuts.length > 2) throw new Refusal("unreadable");
  return [...cuts, tokens.length].map((cut, index) => tokens.slice(index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1, cut));
}

function isSubtraction(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.kind;
  return tokens[index]?.kind === "-" && (before === "number" || before === "unit" || before === ")");
}

/** Puts low before high and tells what was understood when the text does not show it. */
function shape(terms: readonly RangeTerm[], percent: boolean, field: FieldUnit | undefined): QuantityReading {
  const values = terms.map(({ value }) => value);
  const [first = 0, last = first] = [values[0], values.at(-1)];
  const [low, high] = first <= last ? [first, last] : [last, first];
  const likely = values.length === 3 ? values[1] : undefined;
  refuseOutside(likely, { low, high }, percent);

  const range = likely === undefined || low === high ? { low, high } : { low, likely, high };
  const isConverted = terms.some(({ converted }) => converted);
  const sign = isConverted || terms.some(({ worked }) => worked) ? "= " : "";
  const unit = isConverted && field && !percent ? ` ${unitTitle(field)}`.trimEnd() : "";
  const said = `${sign}${formatRange(range, { percent })}${unit}`;
  const notes = [terms.some(({ echo }) => echo) ? said : [], first > last ? "low and high swapped" : []].flat();
  return { ok: true, range, ...(notes.length > 0 && { note: notes.join(", ") }) };
}

function refuseOutside(likely: number | undefined, { low, high }: Range, percent: boolean): void {
  if (likely === undefined || (low <= likely && likely <= high)) return;
  const [value, least, most] = [likely, low, high].map((one) => formatRange({ low: one, high: one }, { percent }));
  throw new Refusal("unreadable", `The likely value, ${value}, is not between ${least} and ${most}.`);
}
