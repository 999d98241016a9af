import { SheetError } from "./error";
import { type Operator, type OperatorId, operators } from "./operators";

/** A formula after parsing: numbers, names and operators, nothing else. */
export type Node =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "call"; readonly operator: OperatorId; readonly args: readonly Node[] };

/** A number, a name, or a sign: one that is no operator is in nobody's place. */
const parts = /(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([\p{L}_$][\p{L}\p{N}_$]*)|[=!<>]=|\S/giu;

/** Words that mean something elsewhere, and are no names here. */
const reserved: ReadonlySet<string> = new Set(["this", "true", "false", "null"]);

/** Brackets and functions stand in one another this often at most. */
const deepest = 100;

/** Parses one formula. Everything that is not on the list of operators and functions is an error with its place. */
export const parseFormula = (id: string, text: string): Node => new Reader(id, text).whole();

/** Reads the parts of one formula from left to right. */
class Reader {
  readonly #found: readonly RegExpExecArray[];
  #next = 0;
  #depth = 0;

  constructor(
    readonly id: string,
    readonly text: string,
  ) {
    this.#found = [...text.matchAll(parts)];
  }

  whole(): Node {
    const whole = this.#operation(0);
    if (this.#next < this.#found.length) throw this.#refused();
    return whole;
  }

  /** What binds closer than an operator to the left of it. */
  #operation(outer: number): Node {
    let left = this.#operand();
    for (;;) {
      const sign = this.#sign() as OperatorId;
      const operator = operators.get(sign);
      if (!operator?.infix || operator.precedence <= outer) return left;
      this.#next++;
      left = call(this, sign, [left, this.#operation(operator.precedence)], true);
    }
  }

  #operand(): Node {
    const [sign, number, name] = this.#found[this.#next] ?? [];
    if (sign === "(") {
      const [inner, ...others] = this.#inBrackets();
      if (!inner || others.length > 0) throw this.#refused();
      return inner;
    }
    const value = Number(number);
    if (number ? !Number.isFinite(value) : !name || reserved.has(name)) throw this.#refused();
    this.#next++;
    if (!name) return { type: "number", value };
    return this.#sign() === "(" ? call(this, name, this.#inBrackets(), false) : { type: "name", name };
  }

  #inBrackets(): readonly Node[] {
    if (++this.#depth > deepest) throw this.#refused();
    this.#pass("(");
    const inner: Node[] = [];
    while (this.#sign() !== ")") {
      if (inner.length > 0) this.#pass(",");
      inner.push(this.#operation(0));
    }
    this.#pass(")");
    this.#depth--;
    return inner;
  }

  #sign(): string | undefined {
    return this.#found[this.#next]?.[0];
  }

  #pass(sign: string): void {
    if (this.#sign() !== sign) throw this.#refused();
    this.#next++;
  }

  #refused(): SheetError {
    const at = this.#found[this.#next]?.index ?? this.text.length;
    return new SheetError(this.id, "cannot be read", this.text.slice(Math.max(0, at - 12), at + 12));
  }
}

function call({ id, text }: Reader, name: string, args: readonly Node[], infix: boolean): Node {
  const operator = operators.get(name as OperatorId);
  if (!operator || operator.infix !== infix) throw new SheetError(id, `unknown function or operator ${name}`, text);
  const enough = operator.variadic ? args.length >= operator.arity : args.length === operator.arity;
  if (!enough) {
    const wanted = `${operator.arity}${operator.variadic ? " or more" : ""}`;
    throw new SheetError(id, `${name} takes ${wanted} arguments, not ${args.length},`, text);
  }
  return { type: "call", operator: name as OperatorId, args };
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
