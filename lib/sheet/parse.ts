import jsep from "jsep";
import { SheetError } from "./error";
import { type OperatorId, operators } from "./operators";

/** A formula after parsing: numbers, names and operators, nothing else. */
export type Node =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "call"; readonly operator: OperatorId; readonly args: readonly Node[] };

/** Parses one formula. Everything that is not on the list of operators and functions is an error with its place. */
export function parseFormula(id: string, text: string): Node {
  let tree: jsep.Expression;
  try {
    tree = jsep(text);
  } catch (error) {
    const at = (error as { index?: number }).index ?? 0;
    throw new SheetError(id, "cannot be read", text.slice(Math.max(0, at - 12), at + 12));
  }
  return convert(id, text, tree);
}

function convert(id: string, text: string, tree: jsep.Expression): Node {
  if (tree.type === "Literal") {
    const { value } = tree as jsep.Literal;
    if (typeof value === "number" && Number.isFinite(value)) return { type: "number", value };
  }
  if (tree.type === "Identifier") return { type: "name", name: (tree as jsep.Identifier).name };
  if (tree.type === "BinaryExpression") {
    const { operator, left, right } = tree as jsep.BinaryExpression;
    return call(id, text, operator, [left, right], true);
  }
  if (tree.type === "CallExpression") {
    const { callee, arguments: args } = tree as jsep.CallExpression;
    if (callee.type === "Identifier") return call(id, text, (callee as jsep.Identifier).name, args, false);
  }
  throw new SheetError(id, `disallowed syntax (${tree.type})`, text);
}

function call(id: string, text: string, name: string, args: jsep.Expression[], infix: boolean): Node {
  const operator = operators.get(name as OperatorId);
  if (!operator || operator.infix !== infix) throw new SheetError(id, `unknown function or operator ${name}`, text);
  const enough = operator.variadic ? args.length >= operator.arity : args.length === operator.arity;
  if (!enough) {
    const wanted = `${operator.arity}${operator.variadic ? " or more" : ""}`;
    throw new SheetError(id, `${name} takes ${wanted} arguments, not ${args.length},`, text);
  }
  return { type: "call", operator: name as OperatorId, args: args.map((arg) => convert(id, text, arg)) };
}

/** The distinct names a formula refers to, in order of appearance. */
export function namesIn(node: Node, found = new Set<string>()): Set<string> {
  if (node.type === "name") found.add(node.name);
  if (node.type === "call") for (const arg of node.args) namesIn(arg, found);
  return found;
}

/** Writes a formula back as text, with each name put through `nameText` and each number through `numberText`. */
export function writeNode(
  node: Node,
  nameText: (name: string) => string = (name) => name,
  numberText: (value: number) => string = String,
): string {
  if (node.type === "number") return numberText(node.value);
  if (node.type === "name") return nameText(node.name);
  const operator = operators.get(node.operator);
  const parts = node.args.map((arg, index) => {
    const text = writeNode(arg, nameText, numberText);
    return operator?.infix && needsBrackets(arg, operator.precedence, index > 0) ? `(${text})` : text;
  });
  return operator?.infix ? parts.join(` ${operator.sign} `) : `${node.operator}(${parts.join(", ")})`;
}

function needsBrackets(arg: Node, outer: number, onTheRight: boolean): boolean {
  if (arg.type !== "call") return false;
  const inner = operators.get(arg.operator);
  if (!inner?.infix) return false;
  return inner.precedence < outer || (onTheRight && inner.precedence === outer);
}
