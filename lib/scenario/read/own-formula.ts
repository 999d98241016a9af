import { type ApproachId, amountUnits } from "../../model/names";
import { dollars, type OwnKind } from "../../model/own-lines";
import { fields } from "../../model/registry";
import { SheetError } from "../../sheet/error";
import { evaluateSheet } from "../../sheet/evaluate";
import { type Node, namesIn, parseFormula } from "../../sheet/parse";
import { buildSheet, deriveUnit, type Sheet } from "../../sheet/sheet";
import { describeUnit, isDimensionless, parseUnit, sameDimensions } from "../../sheet/units";
import { at } from "../../sheet/values";
import { givenText } from "./issue";

type OwnFormula = {
  readonly is: string;
  readonly names: readonly string[];
  /** The approaches that have an input, by its name. */
  readonly users: ReadonlyMap<string, readonly ApproachId[]>;
};

type Refused = { readonly message: string };

/** No founder has a cost beyond it, and nothing that is computed with it leaves the numbers. */
const most = 1e12;

const inputs = new Map<string, { readonly title: string; readonly unit: string }>();
const users = new Map<string, ApproachId[]>();
for (const { type, name, ...field } of fields.values())
  if (type === "quantity" && "quantity" in field) {
    inputs.set(name, field.quantity);
    users.set(name, [...new Set([...(users.get(name) ?? []), ...field.usedBy])]);
  }

/** A sum in the grammar of the sheet. A bare number is US dollars; what names inputs must come to the unit by itself. */
export function readOwnFormula(text: string, kind: OwnKind): OwnFormula | Refused {
  const plain = text.replace(/\$/g, "").replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  try {
    const node = parseFormula("line", plain);
    const names = [...namesIn(node)];
    return names.length === 0 ? ofNumbers(text, plain, kind) : ofNames(plain, node, names, kind);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    const problem = error.problem.startsWith("units") ? `the ${error.problem}.` : `${givenText(text)} cannot be read.`;
    return { message: `${problem} Use numbers, inputs, + - * / and brackets, like 0.02 * 1.5.` };
  }
}

function ofNumbers(text: string, plain: string, kind: OwnKind): OwnFormula | Refused {
  const sheet = buildSheet({}, { line: { title: "", unit: "1", is: plain } });
  const sizes = { draw: 1, volume: 1, month: 1 };
  const value = at(evaluateSheet(sheet, () => 0, sizes).value("line"), {}, sizes);
  if (!(value >= 0 && value <= most))
    return { message: `${givenText(text)} must come to 0 or more, and at most ${most}.` };
  return { is: `(${plain}) * ${dollars[kind]}`, names: [], users };
}

function ofNames(plain: string, node: Node, names: readonly string[], kind: OwnKind): OwnFormula | Refused {
  const unknown = names.find((name) => !inputs.has(name));
  if (unknown) return { message: `${givenText(unknown)} is no input. The method page lists their names.` };
  if (!staysFinite(node)) return { message: "divide by a number only, and take no powers." };
  const known: Sheet = {
    quantities: new Map([...inputs].map(([name, input]) => [name, { ...input, parsed: parseUnit(input.unit) }])),
    formulas: new Map(),
  };
  const unit = deriveUnit(known, "line", node);
  const wanted = parseUnit(amountUnits[kind]);
  if (unit === null || isDimensionless(unit)) return { is: `max(0, ${plain}) * ${dollars[kind]}`, names, users };
  if (sameDimensions(unit, wanted)) return { is: `max(0, ${plain})`, names, users };
  return { message: `it comes to ${describeUnit(unit)}, and this line needs ${amountUnits[kind]}.` };
}

/** Only a number stands below a line, and nothing is raised to a power. */
function staysFinite(node: Node): boolean {
  if (node.type !== "call") return true;
  const [, below] = node.args;
  if (node.operator === "pow") return false;
  if (node.operator === "/" && !(below?.type === "number" && below.value !== 0)) return false;
  return node.args.every(staysFinite);
}
