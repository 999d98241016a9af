import { type Amount, added, bare, divided, inUnit, multiplied } from "./amount";
import { literalValue, settled } from "./number-text";
import { notFinite, Refusal } from "./refusal";
import type { Token } from "./tokens";

/** Brackets inside brackets; a person needs two or three. */
const deepest = 20;

/**
 * The amount of + - * / and brackets over numbers with units, by recursive descent. Rounded to 15 digits, so that 3 * 0.1 is
 * 0.3 in the field and in the link.
 */
export function calculate(tokens: readonly Token[]): Amount {
  const at: Place = { tokens, position: 0 };
  const total = sum(at, 0);
  if (at.position < tokens.length) throw new Refusal("unreadable");
  const isWorked = tokens.length > 2 || tokens.some(({ kind }) => kind === "per" || "+*/(".includes(kind));
  const value = isWorked ? Number(total.value.toPrecision(15)) : total.value;
  if (!Number.isFinite(value)) throw notFinite();
  // Adding zero turns the -0 of "-0" into 0.
  return { ...total, value: settled(value) + 0 };
}

type Place = { readonly tokens: readonly Token[]; position: number };

const peek = ({ tokens, position }: Place) => tokens[position]?.kind;

function sum(at: Place, depth: number): Amount {
  let total = product(at, depth);
  for (let sign = peek(at); sign === "+" || sign === "-"; sign = peek(at)) {
    at.position++;
    total = added(total, product(at, depth), sign === "+" ? 1 : -1);
  }
  return total;
}

function product(at: Place, depth: number): Amount {
  let total = withUnits(at, signed(at, depth));
  for (let sign = peek(at); sign === "*" || sign === "/" || sign === "per"; sign = peek(at)) {
    at.position++;
    if (sign === "*") total = multiplied(total, withUnits(at, signed(at, depth)));
    else if (sign === "per") total = divided(total, below(at, depth), true);
    // After a division the unit is that of the whole: "1000/4 h".
    else total = withUnits(at, divided(total, signed(at, depth), false));
  }
  return total;
}

const below = (at: Place, depth: number): Amount => withUnits(at, peek(at) === "unit" ? bare(1) : signed(at, depth));

function signed(at: Place, depth: number): Amount {
  const before = takesCurrency(at);
  const sign = peek(at);
  if (sign === "+" || sign === "-") at.position++;
  const isMoney = takesCurrency(at) || before;
  const size = atom(at, depth);
  const amount = isMoney ? inUnit(size, new Map([["USD", 1]])) : size;
  return sign === "-" ? { ...amount, value: -amount.value } : amount;
}

function takesCurrency(at: Place): boolean {
  const isOne = peek(at) === "currency";
  if (isOne) at.position++;
  return isOne;
}

function withUnits(at: Place, amount: Amount): Amount {
  let total = amount;
  for (let token = at.tokens[at.position]; token?.kind === "unit"; token = at.tokens[at.position]) {
    at.position++;
    total = inUnit(total, token.powers);
  }
  return total;
}

function atom(at: Place, depth: number): Amount {
  const token = at.tokens[at.position++];
  if (token?.kind === "number") return bare(literalValue(token.literal));
  if (token?.kind !== "(" || depth === deepest) throw new Refusal("unreadable");
  const amount = sum(at, depth + 1);
  if (at.tokens[at.position++]?.kind !== ")") throw new Refusal("unreadable");
  return amount;
}
