import { type Operator, operators } from "./operators";
import type { Node } from "./parse";
import { dependents, type Formula, type Sheet } from "./sheet";
import { broadcast, type Sizes, type Value } from "./values";

/** A sheet with its quantities filled in. Formulas are computed when first asked for, once. All values in base units. */
export type SheetValues = {
  readonly sheet: Sheet;
  readonly sizes: Sizes;
  readonly value: (name: string) => Value;
};

/** `inputs` gives the value of every quantity in base units. */
export function evaluateSheet(sheet: Sheet, inputs: (name: string) => Value, sizes: Sizes): SheetValues {
  return evaluateWith(sheet, (name) => (sheet.formulas.has(name) ? undefined : inputs(name)), sizes);
}

/** The same sheet with some quantities replaced: only what depends on them is computed again. */
export function evaluateAgain(base: SheetValues, replaced: ReadonlyMap<string, Value>, sizes: Sizes): SheetValues {
  const affected = [...replaced.keys()].map((name) => dependents(base.sheet, name));
  const isAffected = (name: string) => affected.some((names) => names.has(name));
  return evaluateWith(
    base.sheet,
    (name) => replaced.get(name) ?? (isAffected(name) ? undefined : base.value(name)),
    sizes,
  );
}

function evaluateWith(sheet: Sheet, given: (name: string) => Value | undefined, sizes: Sizes): SheetValues {
  const known = new Map<string, Value>();
  const value = (name: string): Value => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const result = given(name) ?? compute((sheet.formulas.get(name) as Formula).node, value, sizes);
    known.set(name, result);
    return result;
  };
  return { sheet, sizes, value };
}

/** One formula over its names. */
export function compute(node: Node, value: (name: string) => Value, sizes: Sizes): Value {
  if (node.type === "number") return node.value;
  if (node.type === "name") return value(node.name);
  if (node.operator === "if") return computeIf(node.args, value, sizes);
  const operator = operators.get(node.operator) as Operator;
  if (operator.variadic && !operator.over)
    return node.args
      .map((arg) => compute(arg, value, sizes))
      .reduce((a, b) => broadcast(operator.apply, a, b, 0, sizes));
  // A page works out a hundred thousand formulas: no list is made of two or three arguments.
  const argument = (index: number): Value => {
    const arg = node.args[index];
    return arg ? compute(arg, value, sizes) : 0;
  };
  const first = argument(0);
  // Of what is multiplied by nothing, nothing is worked out.
  if (node.operator === "*" && first === 0) return 0;
  const second = argument(1);
  if (operator.over) return operator.over(first, second, sizes);
  return broadcast(operator.apply, first, second, argument(2), sizes);
}

/** Where the condition is the same everywhere, the other side is not worked out. */
function computeIf([condition, yes, no]: readonly Node[], value: (name: string) => Value, sizes: Sizes): Value {
  const [holds, whenTrue, whenFalse] = [condition, yes, no] as [Node, Node, Node];
  const decided = compute(holds, value, sizes);
  const side = (node: Node) => compute(node, value, sizes);
  if (typeof decided === "number") return side(decided !== 0 ? whenTrue : whenFalse);
  const { apply } = operators.get("if") as Operator;
  return broadcast(apply, decided, side(whenTrue), side(whenFalse), sizes);
}
