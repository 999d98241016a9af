import { literalValue, notFinite, Refusal, type Token } from "./number-text";

/** Brackets inside brackets; a person needs two or three. */
const deepest = 20;

/**
 * The value of + - * / and brackets over numbers, by recursive descent. Rounded to 15 digits, so that 3 * 0.1 is 0.3 in
 * the field and in the link.
 */
export function calculate(tokens: readonly Token[]): number {
  let position = 0;
  const peek = () => tokens[position]?.kind;

  function sum(depth: number): number {
    let total = product(depth);
    for (let sign = peek(); sign === "+" || sign === "-"; sign = peek()) {
      position++;
      total += sign === "+" ? product(depth) : -product(depth);
    }
    return total;
  }

  function product(depth: number): number {
    let total = signed(depth);
    for (let sign = peek(); sign === "*" || sign === "/"; sign = peek()) {
      position++;
      const next = signed(depth);
      if (sign === "/" && next === 0) throw new Refusal("not_finite", "This divides by zero, which has no answer.");
      total = sign === "*" ? total * next : total / next;
    }
    return total;
  }

  function signed(depth: number): number {
    const sign = peek();
    if (sign === "+" || sign === "-") position++;
    return sign === "-" ? -atom(depth) : atom(depth);
  }

  function atom(depth: number): number {
    const token = tokens[position++];
    if (token?.kind === "number") return literalValue(token.literal);
    if (token?.kind !== "(" || depth === deepest) throw new Refusal("unreadable");
    const value = sum(depth + 1);
    if (tokens[position++]?.kind !== ")") throw new Refusal("unreadable");
    return value;
  }

  const total = sum(0);
  if (position < tokens.length) throw new Refusal("unreadable");
  const value = tokens.length > 2 ? Number(total.toPrecision(15)) : total;
  if (!Number.isFinite(value)) throw notFinite();
  // Adding zero turns the -0 of "-0" into 0.
  return value + 0;
}
