import { broadcast, letGo } from "./broadcast";
import { type Operator, operators } from "./operators";
import type { Node } from "./parse";
import { dependents, type Formula, type Sheet } from "./sheet";
import type { Sizes, Value } from "./values";

/** A sheet with its quantities filled in. Formulas are computed when first asked for, once. All values in base units. */
export type SheetValues = {
  readonly sheet: Sheet;
  readonly sizes: Sizes;
  readonly value: (name: string) => Value;
};

/** `inputs` gives the value of every quantity in base units. */
export function evaluateSheet(sheet: Sheet, inputs: (name: string) => Value, sizes: Sizes): SheetValues {
  const known = new Map<string, Value>();
  const value = (name: string): Value => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const formula = sheet.formulas.get(name);
    const result = formula ? compute(formula.node, value, sizes) : inputs(name);
    known.set(name, result);
    return result;
  };
  return { sheet, sizes, value };
}

/** The same sheet with some quantities replaced: only what depends on them is computed again. */
export function evaluateAgain(base: SheetValues, replaced: ReadonlyMap<string, Value>, sizes: Sizes): SheetValues {
  const { sheet } = base;
  const affected = anyOf(Array.from(replaced.keys(), (name) => dependents(sheet, name)));
  const known = new Map(replaced);
  const value = (name: string): Value => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (!affected.has(name)) return base.value(name);
    const result = compute((sheet.formulas.get(name) as Formula).node, value, sizes);
    known.set(name, result);
    return result;
  };
  return { sheet, sizes, value };
}

/** All that is in one of them. */
function anyOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [only] = sets;
  if (only && sets.length === 1) return only;
  const all = new Set<string>();
  for (const set of sets) for (const each of set) all.add(each);
  return all;
}

/** One formula over its names. */
export function compute(node: Node, value: (name: string) => Value, sizes: Sizes): Value {
  if (node.type === "number") return node.value;
  if (node.type === "name") return value(node.name);
  if (node.operator === "if") return computeIf(node.args, value, sizes);
  const operator = operators.get(node.operator) as Operator;
  if (operator.variadic && !operator.over) return computeAll(operator, node.args, value, sizes);
  // A page works out a hundred thousand formulas: no list is made of two or three arguments.
  const [one, two, three] = node.args;
  const first = one ? compute(one, value, sizes) : 0;
  // Of what is multiplied by nothing, nothing is worked out.
  if (node.operator === "*" && first === 0) return 0;
  const second = two ? compute(two, value, sizes) : 0;
  const third = three ? compute(three, value, sizes) : 0;
  const made = operator.over
    ? operator.over(first, second, sizes)
    : broadcast(operator.apply, first, second, third, sizes, operator.kernel);
  if (one && isStep(one)) letGo(first, made);
  if (two && isStep(two)) letGo(second, made);
  if (three && isStep(three)) letGo(third, made);
  return made;
}

/** Whether its value is this formula's alone. One with a condition may have the value of a name. */
const isStep = (node: Node): boolean => node.type === "call" && node.operator !== "if";

/** From the first argument on, each with what came of those before. */
function computeAll(
  { apply, kernel }: Operator,
  args: readonly Node[],
  value: (name: string) => Value,
  sizes: Sizes,
): Value {
  let all = compute(args[0] as Node, value, sizes);
  let isOwn = isStep(args[0] as Node);
  for (const node of args.slice(1)) {
    const next = compute(node, value, sizes);
    const made = broadcast(apply, all, next, 0, sizes, kernel);
    if (isOwn) letGo(all, made);
    if (isStep(node)) letGo(next, made);
    all = made;
    isOwn = true;
  }
  return all;
}

/** Where the condition is the same everywhere, the other side is not worked out. */
function computeIf([condition, yes, no]: readonly Node[], value: (name: string) => Value, sizes: Sizes): Value {
  const [holds, whenTrue, whenFalse] = [condition, yes, no] as [Node, Node, Node];
  const decided = compute(holds, value, sizes);
  if (typeof decided === "number") return compute(decided !== 0 ? whenTrue : whenFalse, value, sizes);
  const { apply } = operators.get("if") as Operator;
  return broadcast(apply, decided, compute(whenTrue, value, sizes), compute(whenFalse, value, sizes), sizes);
}
