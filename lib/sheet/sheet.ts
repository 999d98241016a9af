import { SheetError } from "./error";
import { type ArgumentUnit, type OperatorId, operators } from "./operators";
import { type Node, namesIn, parseFormula, writeNode } from "./parse";
import { describeUnit, dimensionless, parseUnit, sameDimensions, type Unit } from "./units";

/** Something given from outside: a number with a unit. */
export type QuantityText = { readonly title: string; readonly unit: string };
/** Something computed: a formula as text, with the unit its author says it has. */
export type FormulaText = { readonly title: string; readonly unit: string; readonly is: string };

export type Formula = { readonly title: string; readonly unit: Unit; readonly unitText: string; readonly node: Node };

/** Named quantities and formulas that are known to fit together: every name resolves, nothing is circular, units agree. */
export type Sheet = {
  readonly quantities: ReadonlyMap<string, QuantityText & { readonly parsed: Unit }>;
  readonly formulas: ReadonlyMap<string, Formula>;
};

/** Builds a sheet or throws a SheetError that names the formula and the place. */
export function buildSheet(
  quantityTexts: Readonly<Record<string, QuantityText>>,
  formulaTexts: Readonly<Record<string, FormulaText>>,
): Sheet {
  const quantities = new Map(
    Object.entries(quantityTexts).map(([id, text]) => [id, { ...text, parsed: parseUnit(text.unit) }]),
  );
  const formulas = new Map(
    Object.entries(formulaTexts).map(([id, text]) => [
      id,
      { title: text.title, unit: parseUnit(text.unit), unitText: text.unit, node: parseFormula(id, text.is) },
    ]),
  );
  const sheet = { quantities, formulas };
  const sound = new Set<string>();
  for (const id of formulas.keys()) refuseCycles(sheet, id, [], sound);
  for (const [id, formula] of formulas) checkUnit(sheet, id, formula);
  return sheet;
}

function refuseCycles(sheet: Sheet, id: string, path: readonly string[], sound: Set<string>): void {
  const formula = sheet.formulas.get(id);
  if (!formula || sound.has(id)) return;
  if (path.includes(id)) throw new SheetError(id, "refers to itself", [...path, id].join(" → "));
  for (const name of namesIn(formula.node)) {
    if (!sheet.formulas.has(name) && !sheet.quantities.has(name))
      throw new SheetError(id, `unknown name ${name}`, writeNode(formula.node));
    refuseCycles(sheet, name, [...path, id], sound);
  }
  sound.add(id);
}

function checkUnit(sheet: Sheet, id: string, formula: Formula): void {
  const derived = deriveUnit(sheet, id, formula.node);
  if (derived && !sameDimensions(derived, formula.unit)) {
    const problem = `has unit ${describeUnit(derived)}, declared ${formula.unitText},`;
    throw new SheetError(id, problem, writeNode(formula.node));
  }
}

/** The unit a formula really has; null for the literal 0, which fits any unit. */
export function deriveUnit(sheet: Sheet, id: string, node: Node): ArgumentUnit {
  if (node.type === "number") return node.value === 0 ? null : dimensionless;
  if (node.type === "name")
    return sheet.quantities.get(node.name)?.parsed ?? sheet.formulas.get(node.name)?.unit ?? null;
  const units = node.args.map((arg) => deriveUnit(sheet, id, arg));
  const result = operators.get(node.operator as OperatorId)?.unit(units) ?? null;
  if (result === "clash") {
    const given = units.map((unit) => (unit ? describeUnit(unit) : "0")).join(" and ");
    throw new SheetError(id, `units ${given} do not fit ${node.operator}`, writeNode(node));
  }
  return result;
}

const dependenciesBySheet = new WeakMap<Sheet, Map<string, ReadonlySet<string>>>();

/** Every name a formula depends on, directly or through other formulas. */
export function dependencies(sheet: Sheet, id: string): ReadonlySet<string> {
  const known = dependenciesBySheet.get(sheet) ?? new Map<string, ReadonlySet<string>>();
  dependenciesBySheet.set(sheet, known);
  const before = known.get(id);
  if (before) return before;
  const formula = sheet.formulas.get(id);
  const found = new Set<string>();
  for (const name of formula ? namesIn(formula.node) : [])
    for (const each of [name, ...dependencies(sheet, name)]) found.add(each);
  known.set(id, found);
  return found;
}

const dependentsBySheet = new WeakMap<Sheet, ReadonlyMap<string, ReadonlySet<string>>>();
const none: ReadonlySet<string> = new Set();

/** Every formula that depends on a name, directly or through other formulas. */
export function dependents(sheet: Sheet, name: string): ReadonlySet<string> {
  const known = dependentsBySheet.get(sheet);
  if (known) return known.get(name) ?? none;
  const found = new Map<string, Set<string>>();
  for (const id of sheet.formulas.keys())
    for (const needed of dependencies(sheet, id)) {
      const names = found.get(needed) ?? new Set();
      names.add(id);
      found.set(needed, names);
    }
  dependentsBySheet.set(sheet, found);
  return found.get(name) ?? none;
}
