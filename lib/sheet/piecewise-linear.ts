import { SheetError } from "./error";
import { compute, type SheetValues } from "./evaluate";
import { type Operator, operators, type Straight } from "./operators";
import { type Node, namesIn, writeNode } from "./parse";
import { dependencies, type Sheet } from "./sheet";
import { at } from "./values";

/**
 * Follows formulas along one quantity: at any value of it, the formula's value, its slope, and how far both hold. That
 * makes every step and kink findable exactly, instead of by sampling. Only formulas that are straight between their
 * steps can be followed: a product of two things that both move is refused when the sheet is tested.
 */
export type LinearTrace = {
  readonly moves: (name: string) => boolean;
  /** The formula at `x` in month `month` (0-based), moving along the quantity. */
  readonly follow: (name: string) => TracePiece;
};

export type TracePiece = (x: number, month: number) => Straight;

const never = Number.POSITIVE_INFINITY;
const still = (value: number): Straight => ({ value, slope: 0, until: never });
const nothing = still(0);

export function traceLinear(sheetValues: SheetValues, quantity: string): LinearTrace {
  const { sheet, sizes } = sheetValues;
  const followed = new Map<string, TracePiece>([[quantity, (x) => ({ value: x, slope: 1, until: never })]]);
  const moves = remember((name) => name === quantity || dependencies(sheet, name).has(quantity));
  const follow = (name: string): TracePiece => {
    const known = followed.get(name);
    if (known) return known;
    const formula = sheet.formulas.get(name);
    const result = followNode(formula ? formula.node : { type: "name", name });
    followed.set(name, result);
    return result;
  };
  /** What does not move is computed once, for all months, whatever its size. */
  const followNode = (node: Node): TracePiece => {
    if (![...namesIn(node)].some(moves)) {
      const value = compute(node, sheetValues.value, sizes);
      return (_, month) => still(at(value, { month }, sizes));
    }
    if (node.type === "name") return follow(node.name);
    const operator = operators.get((node as Extract<Node, { type: "call" }>).operator) as Operator;
    const args = (node as Extract<Node, { type: "call" }>).args.map(followNode);
    if (operator.variadic)
      return args.reduce((a, b) => (x, month) => operator.along(a(x, month), b(x, month), nothing));
    const [a, b, c] = args;
    return (x, month) => operator.along(a?.(x, month) ?? nothing, b?.(x, month) ?? nothing, c?.(x, month) ?? nothing);
  };
  return { moves, follow };
}

function remember(decide: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const result = decide(name);
    known.set(name, result);
    return result;
  };
}

/** Throws unless every formula is straight along `quantity` between its steps. */
export function refuseCurves(sheet: Sheet, quantity: string, ids: readonly string[]): void {
  const moves = (node: Node): boolean =>
    [...namesIn(node)].some((name) => name === quantity || dependencies(sheet, name).has(quantity));
  const check = (id: string, node: Node): void => {
    if (node.type !== "call") return;
    const [first, second] = node.args;
    const curved =
      (node.operator === "*" && first && second && moves(first) && moves(second)) ||
      (node.operator === "/" && second && moves(second)) ||
      (node.operator === "pow" && moves(node));
    if (curved) throw new SheetError(id, `is not straight in ${quantity}`, writeNode(node));
    for (const arg of node.args) check(id, arg);
  };
  const asked = new Set(ids.flatMap((id) => [id, ...dependencies(sheet, id)]));
  for (const [id, formula] of sheet.formulas) if (asked.has(id)) check(id, formula.node);
}
