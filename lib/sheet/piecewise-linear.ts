import { SheetError } from "./error";
import { compute, type SheetValues } from "./evaluate";
import { type Operator, operators } from "./operators";
import { type Node, namesIn, writeNode } from "./parse";
import { dependencies, type Sheet } from "./sheet";
import type { Straight } from "./straight";
import { at, hasAxis, type Value } from "./values";

/**
 * Follows formulas along one quantity: at any value of it, the formula's value, its slope, and how far both hold. That
 * makes every step and kink findable exactly, instead of by sampling. Only formulas that are straight between their
 * steps can be followed: a product of two things that both move is refused when the sheet is tested.
 */
export type LinearTrace = {
  readonly moves: (name: string) => boolean;
  /** The formula at `x` in month `month` (0-based), moving along the quantity. */
  readonly follow: (name: string) => TracePiece;
  /** Whether it is the same in every month. */
  readonly isSteady: (name: string) => boolean;
};

export type TracePiece = (x: number, month: number) => Straight;

/** How a formula is followed, and whether that is the same in every month. */
type Followed = { readonly piece: TracePiece; readonly isSteady: boolean };

const never = Number.POSITIVE_INFINITY;
const still = (value: number): Straight => ({ value, slope: 0, until: never });
const nothing = still(0);
const isZero = (value: Value): boolean => value === 0;

export function traceLinear(sheetValues: SheetValues, quantity: string): LinearTrace {
  const { sheet, sizes } = sheetValues;
  const along: Followed = { piece: (x) => ({ value: x, slope: 1, until: never }), isSteady: true };
  const followed = new Map<string, Followed>([[quantity, along]]);
  const moves = remember((name) => name === quantity || dependencies(sheet, name).has(quantity));
  const follow = (name: string): Followed => {
    const known = followed.get(name);
    if (known) return known;
    const formula = sheet.formulas.get(name);
    const result = remembered(followNode(formula ? formula.node : { type: "name", name }));
    followed.set(name, result);
    return result;
  };
  const computed = (node: Node): Value => compute(node, sheetValues.value, sizes);
  const isMoving = (node: Node): boolean => [...namesIn(node)].some(moves);
  /** What does not move is computed once, for all months, whatever its size. */
  const followNode = (node: Node): Followed => {
    if (!isMoving(node)) {
      const value = computed(node);
      const isSteady = !hasAxis(value, "month");
      const known = Array.from({ length: isSteady ? 1 : sizes.month }, (_, month) =>
        still(at(value, { month }, sizes)),
      );
      return { piece: (_, month) => known[isSteady ? 0 : month] as Straight, isSteady };
    }
    if (node.type === "name") return follow(node.name);
    const { operator: id, args } = node as Extract<Node, { type: "call" }>;
    // What is multiplied by nothing, or decided whatever the volume, is not followed.
    if (id === "*" && args.some((arg) => !isMoving(arg) && isZero(computed(arg)))) return followNode(zero);
    const decided = id === "if" && args[0] && !isMoving(args[0]) ? computed(args[0]) : undefined;
    if (typeof decided === "number") return followNode(args[decided !== 0 ? 1 : 2] as Node);
    return combined(operators.get(id) as Operator, args.map(followNode));
  };
  return { moves, follow: (name) => follow(name).piece, isSteady: (name) => follow(name).isSteady };
}

const zero: Node = { type: "number", value: 0 };

function combined(operator: Operator, args: readonly Followed[]): Followed {
  const isSteady = args.every((arg) => arg.isSteady);
  const pieces = args.map(({ piece }) => piece);
  if (operator.variadic) {
    const piece = pieces.reduce((a, b) => (x, month) => operator.along(a(x, month), b(x, month), nothing));
    return { piece, isSteady };
  }
  const [a, b, c] = pieces;
  const piece: TracePiece = (x, month) =>
    operator.along(a?.(x, month) ?? nothing, b?.(x, month) ?? nothing, c?.(x, month) ?? nothing);
  return { piece, isSteady };
}

/** What is the same in every month is worked out once where all months ask for it at the same place. */
function remembered({ piece, isSteady }: Followed): Followed {
  if (!isSteady) return { piece, isSteady };
  let at = Number.NaN;
  let last = nothing;
  return {
    piece: (x, month) => {
      if (x !== at) [at, last] = [x, piece(x, month)];
      return last;
    },
    isSteady,
  };
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
      (["/", "fading"].includes(node.operator) && second && moves(second)) ||
      (node.operator === "pow" && moves(node));
    if (curved) throw new SheetError(id, `is not straight in ${quantity}`, writeNode(node));
    for (const arg of node.args) check(id, arg);
  };
  const asked = new Set(ids.flatMap((id) => [id, ...dependencies(sheet, id)]));
  for (const [id, formula] of sheet.formulas) if (asked.has(id)) check(id, formula.node);
}
