import { calculate } from "./arithmetic";
import { type Literal, literalValue, percentScale, Refusal, shorten, type Token } from "./number-text";

/** One end of a range, its likely value, or the whole of a point. */
export type RangeTerm = {
  readonly value: number;
  /** The number as typed, unless the term is arithmetic. */
  readonly literal?: Literal;
  readonly units?: string;
  /** The result of arithmetic. */
  readonly worked: boolean;
  /** The text does not show its value plainly, so we say what we understood. */
  readonly echo: boolean;
};

export function termOf(tokens: readonly Token[], text: string): RangeTerm {
  const value = calculate(tokens);
  const last = tokens.at(-1);
  if (tokens.length <= 2 && last?.kind === "number") {
    const { literal, units } = last;
    const echo = literal.scale > 0 || literal.exponent !== 0 || literal.spaced;
    return { value, literal, ...(units && { units }), worked: false, echo };
  }
  if (tokens.every(({ kind }) => kind === "number" || kind === "-")) {
    const question = `"${shorten(text)}" could be a range or a subtraction.`;
    throw new Refusal("ambiguous", `${question} Type a range like 100 to 500, or a subtraction like (500-100).`);
  }
  return { value, worked: true, echo: true };
}

/**
 * In "5-50k" the k belongs to both numbers, as long as the first stays below the second: "500-50k" is 500 to 50,000. A
 * percent sign always belongs to all. "5k-10" is refused, because it could be either.
 */
export function shareSuffix(terms: readonly RangeTerm[], text: string): readonly RangeTerm[] {
  const [low, high] = [terms[0], terms.at(-1)];
  if (terms.length === 1 || !low?.literal || !high?.literal) return terms;
  refuseLoneSuffix(low, high, text);

  const { scale } = high.literal;
  const first = rescaled(low, scale);
  if (scale !== percentScale && first.value >= high.value) return terms;
  const fits = ({ value }: RangeTerm) => scale === percentScale || (first.value <= value && value <= high.value);
  return terms.map((term, index) => {
    const other = rescaled(term, scale);
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
function rescaled(term: RangeTerm, scale: number): RangeTerm {
  if (term.literal?.scale !== 0 || scale === 0) return term;
  const literal = { ...term.literal, scale };
  const size = literalValue(literal);
  return { ...term, literal, value: term.value < 0 ? -size : size, echo: true };
}
