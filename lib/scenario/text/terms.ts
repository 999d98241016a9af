import { calculate } from "./arithmetic";
import type { FieldUnit } from "./field-unit";
import { fitted, type Written } from "./fit-unit";
import { type Literal, literalValue, percentScale } from "./number-text";
import { notFinite, Refusal, shorten } from "./refusal";
import type { Token } from "./tokens";

/** One end of a range, its likely value, or the whole of a point. */
export type RangeTerm = {
  readonly value: number;
  readonly tokens: readonly Token[];
  /** The number as typed, unless the term is arithmetic. */
  readonly literal?: Literal;
  /** The result of arithmetic. */
  readonly worked: boolean;
  /** The number is not the one that was typed, because its unit was another. */
  readonly converted: boolean;
  /** The text does not show its value plainly, so we say what we understood. */
  readonly echo: boolean;
};

export type TermReader = (tokens: readonly Token[]) => RangeTerm;

/** Reads the terms of a text for a field. */
export const termReader =
  (text: string, field: FieldUnit | undefined): TermReader =>
  (tokens) => {
    const amount = calculate(tokens);
    const { value, isConverted } = field
      ? fitted(amount, field, unitsIn(tokens))
      : { value: amount.value, isConverted: false };
    if (!Number.isFinite(value)) throw notFinite();
    const literal = headOf(tokens);
    const converted = isConverted || (literal !== undefined && Math.abs(value) !== literalValue(literal));
    if (literal) {
      const echo = converted || literal.scale > 0 || literal.exponent !== 0 || literal.spaced;
      return { value, tokens, literal, worked: false, converted, echo };
    }
    if (tokens.every(({ kind }) => ["number", "-", "unit", "currency"].includes(kind))) {
      const question = `"${shorten(text)}" could be a range or a subtraction.`;
      throw new Refusal("ambiguous", `${question} Type a range like 100 to 500, or a subtraction like (500-100).`);
    }
    return { value, tokens, worked: true, converted, echo: true };
  };

const unitsIn = (tokens: readonly Token[]): readonly Written[] =>
  tokens.flatMap((token) => ("word" in token ? token : []));

/** The number of a term that is one number with what is written around it: the 2.5 of "-$2.50 / 1M tokens". */
function headOf(tokens: readonly Token[]): Literal | undefined {
  const at = headAt(tokens);
  const head = tokens[at];
  const isLed = tokens.slice(0, at).every(({ kind }) => kind === "-" || kind === "+" || kind === "currency");
  const isFollowed = tailOf(tokens).every(
    ({ kind }, index, tail) =>
      kind === "unit" || kind === "per" || (kind === "number" && tail[index - 1]?.kind === "per"),
  );
  return head?.kind === "number" && isLed && isFollowed ? head.literal : undefined;
}

const headAt = (tokens: readonly Token[]): number => tokens.findIndex(({ kind }) => kind === "number");
const tailOf = (tokens: readonly Token[]): readonly Token[] => tokens.slice(headAt(tokens) + 1);

/** In "5 to 10 min" the unit belongs to both numbers, and to the likely one. */
export function shareUnit(parts: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const isLone = (tokens: readonly Token[]) => headOf(tokens) !== undefined && tailOf(tokens).length === 0;
  const [low = [], likely = []] = parts;
  const last = parts.at(-1) ?? [];
  const giver = parts.length === 3 && isLone(low) && isLone(last) ? likely : last;
  if (!headOf(giver)) return parts;
  return parts.map((tokens) => (isLone(tokens) ? [...tokens, ...tailOf(giver)] : tokens));
}

/** "30 min to 10" where minutes are not the field's own: the 10 may be either. */
export function refuseLoneUnit(terms: readonly RangeTerm[], text: string): void {
  const isBare = ({ tokens }: RangeTerm) => !tokens.some(({ kind }) => kind === "unit" || kind === "per");
  if (!terms.some(({ converted }) => converted) || !terms.some(isBare)) return;
  throw new Refusal("ambiguous", `"${shorten(text)}" has a unit on some of its numbers only. Write it on each number.`);
}

/**
 * In "5-50k" the k belongs to both numbers, as long as the first stays below the second: "500-50k" is 500 to 50,000. A
 * percent sign always belongs to all. "5k-10" is refused, because it could be either.
 */
export function shareSuffix(terms: readonly RangeTerm[], text: string, read: TermReader): readonly RangeTerm[] {
  const [low, high] = [terms[0], terms.at(-1)];
  if (terms.length === 1 || !low?.literal || !high?.literal) return terms;
  refuseLoneSuffix(low, high, text);

  const { scale } = high.literal;
  const first = rescaled(low, scale, read);
  if (scale !== percentScale && first.value >= high.value) return terms;
  const fits = ({ value }: RangeTerm) => scale === percentScale || (first.value <= value && value <= high.value);
  return terms.map((term, index) => {
    const other = rescaled(term, scale, read);
    return index === 0 || fits(other) ? other : term;
  });
}

function refuseLoneSuffix(low: RangeTerm, high: RangeTerm, text: string): void {
  const [first = 0, last = 0] = [low.literal?.scale, high.literal?.scale];
  if (first === 0 || last !== 0) return;
  if (first > 0 && low.value <= high.value) return;
  throw new Refusal(
    "ambiguous",
    `"${shorten(text)}" has ${first < 0 ? "a percent sign" : "k, M or B"} on the first number only. Write it on each number.`,
  );
}

/** The term with this suffix, when it was typed as a number without one. */
function rescaled(term: RangeTerm, scale: number, read: TermReader): RangeTerm {
  if (term.literal?.scale !== 0 || scale === 0) return term;
  const literal = { ...term.literal, scale };
  const at = headAt(term.tokens);
  return {
    ...read(term.tokens.map((token, index) => (index === at ? { kind: "number", literal } : token))),
    echo: true,
  };
}
