import jsep from "jsep";
import { SheetError } from "./error";
import { type Operator, type OperatorId, operators } from "./operators";

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

type Texts = {
  readonly name: (name: string) => string;
  readonly number: (value: number) => string;
  /** Functions read as clauses: "the larger of a and b". */
  readonly spoken: boolean;
};

/** Writes a formula back as it was given, for messages. */
export const writeNode = (node: Node): string => write(node, { name: String, number: String, spoken: false });

/** Writes a formula as a sentence, with each name put through `name` and each number through `number`. */
export const formatNode = (node: Node, name: (name: string) => string, number: (value: number) => string): string =>
  write(node, { name, number, spoken: true });

function write(node: Node, texts: Texts): string {
  if (node.type === "number") return texts.number(node.value);
  if (node.type === "name") return texts.name(node.name);
  const operator = operators.get(node.operator) as Operator;
  const parts = node.args.map((arg, index) => {
    const isClause =
      texts.spoken && arg.type === "call" && !operators.get(arg.operator)?.infix && arg.operator !== "pow";
    const isLoose = operator.infix && needsBrackets(arg, operator.precedence, index > 0);
    return isClause || isLoose ? `(${write(arg, texts)})` : write(arg, texts);
  });
  if (operator.infix) return parts.join(` ${operator.sign} `);
  return texts.spoken && operator.say ? operator.say(...parts) : `${node.operator}(${parts.join(", ")})`;
}

function needsBrackets(arg: Node, outer: number, onTheRight: boolean): boolean {
  if (arg.type !== "call") return false;
  const inner = operators.get(arg.operator);
  if (!inner?.infix) return false;
  return inner.precedence < outer || (onTheRight && inner.precedence === outer);
}
