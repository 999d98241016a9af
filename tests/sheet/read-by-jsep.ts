import jsep from "jsep";
import type { Node } from "@/lib/sheet/parse";

/** A formula as a library reads it that knows all of JavaScript's expressions. */
export const readByJsep = (text: string): Node => asNode(jsep(text));

function asNode(tree: jsep.Expression): Node {
  switch (tree.type) {
    case "Literal":
      return { type: "number", value: tree.value as number };
    case "Identifier":
      return { type: "name", name: tree.name as string };
    case "BinaryExpression":
      return call(tree.operator as string, [tree.left as jsep.Expression, tree.right as jsep.Expression]);
    case "CallExpression":
      return call((tree.callee as jsep.Identifier).name, tree.arguments as jsep.Expression[]);
    default:
      throw new Error(tree.type);
  }
}

const call = (name: string, args: readonly jsep.Expression[]): Node =>
  ({ type: "call", operator: name, args: args.map(asNode) }) as Node;
