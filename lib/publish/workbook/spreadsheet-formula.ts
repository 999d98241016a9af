import { knots } from "../../sheet/fading";
import { type OperatorId, operators } from "../../sheet/operators";
import type { Node } from "../../sheet/parse";

/** How a formula refers to a name: "rag_passages", "(inputPrice/1000000)", "$C12". */
export type Refer = (name: string) => string;

type Write = (...args: readonly string[]) => string;

const infix =
  (sign: string): Write =>
  (a, b) =>
    `${a}${sign}${b}`;
/** A spreadsheet's TRUE is no number, so that it equals no 1. */
const comparison =
  (sign: string): Write =>
  (a, b) =>
    `IF(${a}${sign}${b},1,0)`;

/** What each operator of our sheets is called in a spreadsheet. */
const written: Readonly<Record<OperatorId, Write>> = {
  "+": infix("+"),
  "-": infix("-"),
  "*": infix("*"),
  "/": infix("/"),
  "<": comparison("<"),
  "<=": comparison("<="),
  ">": comparison(">"),
  ">=": comparison(">="),
  "==": comparison("="),
  "!=": comparison("<>"),
  min: (...args) => `MIN(${args.join(",")})`,
  max: (...args) => `MAX(${args.join(",")})`,
  // INT goes to the next lower whole number, also below zero.
  ceil: (a) => `-INT(-(${a}))`,
  floor: (a) => `INT(${a})`,
  if: (a, b, c) => `IF((${a})<>0,${b},${c})`,
  // A spreadsheet has no 0^0, which is 1 to us.
  pow: (a, b) => `IF((${b})=0,1,POWER(${a},${b}))`,
  fading: (a, b) => fadingChord(isPlain(a) ? a : `(${a})`, isPlain(b) ? b : `(${b})`),
};

/** A name or a place needs no brackets. */
const isPlain = (text: string): boolean => /^[\w$.]+$/.test(text);

/** The chord of `lib/sheet/fading.ts`, from a knot to the next, a step further; on a knot both that meet there give the same. */
function fadingChord(x: string, rate: string): string {
  const { perOctave, coarseBelow, gone } = knots;
  const smallest = `2^${Math.log2(knots.smallest)}`;
  const step = `IF(${x}<1/${1 / coarseBelow},2,2^(1/${perOctave}))`;
  const knot = `POWER(${step},INT(LN(${x})/LN(${step})))`;
  const next = `${knot}*${step}`;
  const chord = `(EXP(-${rate}*${knot})*(${next}-${x})+${step}*EXP(-${rate}*${next})*(${x}-${knot}))/(${step}-1)`;
  const first = `IF(${x}<0,${x},${x}*EXP(-${rate}*${smallest}))`;
  return `IF(${x}<${smallest},${first},IF(${x}*${rate}>=${gone},0,${chord}))`;
}

/** A formula of our sheets as a spreadsheet has it, without its equals sign. */
export function spreadsheetFormula(node: Node, refer: Refer): string {
  if (node.type === "number") return String(node.value).toUpperCase();
  if (node.type === "name") return refer(node.name);
  const args = node.args.map((arg, index) => {
    const text = spreadsheetFormula(arg, refer);
    return needsBrackets(node.operator, arg, index > 0) ? `(${text})` : text;
  });
  return written[node.operator](...args);
}

/** Comparisons become functions and need none around them, but what is compared may. */
function needsBrackets(outer: OperatorId, arg: Node, onTheRight: boolean): boolean {
  if (arg.type !== "call" || !isInfix(outer)) return false;
  if (arg.operator === "ceil") return true;
  if (!isInfix(arg.operator) || isComparison(arg.operator)) return false;
  const [own, around] = [precedenceOf(arg.operator), precedenceOf(outer)];
  return own < around || (onTheRight && own === around);
}

const precedenceOf = (id: OperatorId): number => operators.get(id)?.precedence ?? 0;
const isInfix = (id: OperatorId): boolean => operators.get(id)?.infix ?? false;
const isComparison = (id: OperatorId): boolean => isInfix(id) && precedenceOf(id) === 1;
