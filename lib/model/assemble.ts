import { buildSheet, type FormulaText, type QuantityText, type Sheet } from "../sheet/sheet";
import { type Approach, type Setup, techniquesOf } from "./approaches";
import { type BoundRule, type BoundStage, bindStage } from "./bind-stage";
import { currentEdition } from "./edition";
import { amountUnits, type LineKind } from "./names";
import { type Passing, phases } from "./stage";
import type { Line, Quantity, Rule, Technique } from "./technique";

/** A line of the bill, bound to the formulas of its sheet. */
export type BillLine = {
  readonly id: string;
  readonly label: string;
  readonly kind: LineKind;
  readonly technique: string;
  /** Formula of the amount: per query, per month or each time. */
  readonly amount: string;
  /** For perQuery: the formula of the month's spend. */
  readonly inMonth?: string;
  readonly months?: string;
};

export type Assembled = {
  readonly sheet: Sheet;
  readonly lines: readonly BillLine[];
  readonly techniques: readonly Technique[];
  /** Everything the sheet is given from outside, except the month. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly rules: readonly BoundRule[];
  /** In the order of the phases of a request; none where the costs are quoted. */
  readonly stages: readonly BoundStage[];
  readonly passings: readonly Passing[];
  /** What must hold for the stages; the bill does not depend on them. */
  readonly stageRules: readonly BoundRule[];
};

/** The month is given from outside too: it runs from 1 to the horizon. */
const month: QuantityText = { title: "Month", unit: "1" };

const assembled = new Map<string, Assembled>();
/** With lines of somebody's own, of which there is no end: the last few. */
const withOwn = new Map<string, Assembled>();
const mostWithOwn = 64;

/** The sheet and the bill of an approach: its techniques put together. Built once per set-up. */
export function assemble(approach: Approach, setup: Setup): Assembled {
  const { basis, serving, training, extras, own = [], edition = currentEdition } = setup;
  const parts = [approach.id, basis, serving, training, edition, ...extras];
  const [kept, key] = own.length === 0 ? [assembled, parts.join(" ")] : [withOwn, JSON.stringify([...parts, own])];
  const known = kept.get(key);
  if (known) return known;
  const result = assembleTechniques(techniquesOf(approach, setup), edition);
  kept.set(key, result);
  if (kept === withOwn && kept.size > mostWithOwn) kept.delete(kept.keys().next().value as string);
  return result;
}

export function assembleTechniques(techniques: readonly Technique[], edition = currentEdition): Assembled {
  const quantities: Record<string, QuantityText> = { month };
  const formulas: Record<string, FormulaText> = {};
  for (const part of techniques) Object.assign(quantities, part.quantities);
  for (const part of techniques) Object.assign(formulas, part.formulas, sumsOf(part, techniques));
  for (const part of techniques) restoreFormulas(part, edition, formulas);
  for (const part of techniques) scaleFormulas(part, formulas);
  refuseLostParts(techniques, formulas);
  const replaced = replacedBy(techniques);
  const lines = techniques
    .flatMap((part) => part.lines.map((line) => bindLine(part, countedLater(line, techniques), formulas)))
    .filter(({ id }) => !replaced.has(id));
  const rules = techniques.flatMap((part) =>
    (part.rules ?? []).map((rule, index) => bindRule(part, rule, index, formulas)),
  );
  const stages = techniques
    .flatMap((part) => (part.stages ?? []).map((stage) => bindStage(part.id, stage, formulas)))
    .sort((one, other) => phases.indexOf(one.place.phase) - phases.indexOf(other.place.phase));
  refuseTwins(stages);
  const stageRules = stages.flatMap(({ rules }) => rules);
  const passings = techniques.flatMap((part) => part.passings ?? []);
  const sheet = buildSheet(quantities, formulas);
  refuseUnknown(sheet, passings, stages);
  const own = new Map(techniques.flatMap((part) => Object.entries(part.quantities)));
  return { sheet, lines, techniques, quantities: own, rules, stages, stageRules, passings };
}

/** The lines whose place another technique's take. Throws on one that nobody has: it would be paid twice. */
function replacedBy(techniques: readonly Technique[]): ReadonlySet<string> {
  const had = new Set(techniques.flatMap(({ id, lines }) => lines.map((line) => `${id}.${line.id}`)));
  const replaced = techniques.flatMap(({ id, replaces = [] }) => replaces.map((line) => ({ id, line })));
  for (const { id, line } of replaced)
    if (!had.has(line)) throw new Error(`technique ${id} replaces an unknown line: ${line}`);
  return new Set(replaced.map(({ line }) => line));
}

/** The times of a stage are kept by its id. */
function refuseTwins(stages: readonly BoundStage[]): void {
  const ids = stages.map(({ id }) => id);
  const twin = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twin !== undefined) throw new Error(`two stages of one approach: ${twin}`);
}

/** Passings and shares are explained by their names, so that neither may be a text to compute. */
function refuseUnknown(
  { quantities, formulas }: Sheet,
  passings: readonly Passing[],
  stages: readonly BoundStage[],
): void {
  const isKnown = (name: string) => quantities.has(name) || formulas.has(name);
  for (const { part, is } of passings)
    if (!isKnown(is)) throw new Error(`unknown name in the passings of ${part}: ${is}`);
  for (const { id, place } of stages)
    if (place.share !== undefined && !isKnown(place.share))
      throw new Error(`unknown name of the share of stage ${id}: ${place.share}`);
}

function sumsOf(owner: Technique, techniques: readonly Technique[]): Record<string, FormulaText> {
  return Object.fromEntries(
    Object.entries(owner.sums ?? {}).map(([name, sum]) => {
      const added = techniques.map((part) => part.adds?.[name]).filter((text) => text !== undefined);
      const terms = sum.starts === "0" && added.length ? added : [sum.starts, ...added];
      return [name, { title: sum.title, unit: sum.unit, is: terms.join(" + ") }];
    }),
  );
}

/** A formula of an earlier edition is the one of the first edition from then on that names it. */
function restoreFormulas({ formerly = {} }: Technique, edition: number, formulas: Record<string, FormulaText>): void {
  for (let last = currentEdition - 1; last >= edition; last--)
    for (const [name, is] of Object.entries(formerly[last] ?? {})) {
      const today = formulas[name];
      if (!today) throw new Error(`an unknown formula was another one formerly: ${name}`);
      formulas[name] = { ...today, is };
    }
}

function scaleFormulas({ scales = {} }: Technique, formulas: Record<string, FormulaText>): void {
  for (const [name, factor] of Object.entries(scales)) {
    const scaled = formulas[name];
    if (scaled) formulas[name] = { ...scaled, is: `(${scaled.is}) * (${factor})` };
  }
}

/** What is added to a sum or a formula that nobody has would be lost. */
function refuseLostParts(techniques: readonly Technique[], formulas: Record<string, FormulaText>): void {
  for (const { id, adds = {}, scales = {} } of techniques)
    for (const name of [...Object.keys(adds), ...Object.keys(scales)])
      if (!Object.hasOwn(formulas, name)) throw new Error(`technique ${id} changes an unknown formula: ${name}`);
}

/** What is paid once is paid on the first day. */
function countedLater(line: Line, techniques: readonly Technique[]): Line {
  const factors = line.kind === "once" ? [] : techniques.flatMap(({ countsLater }) => countsLater ?? []);
  const counted = (text: string) => factors.reduce((is, factor) => `(${is}) * ${factor}`, text);
  return { ...line, is: counted(line.is), ...(line.inMonth && { inMonth: counted(line.inMonth) }) };
}

function bindLine(owner: Technique, line: Line, formulas: Record<string, FormulaText>): BillLine {
  const id = `${owner.id}.${line.id}`;
  formulas[id] = { title: line.label, unit: line.buys ? amountUnits.once : amountUnits[line.kind], is: line.is };
  const bound = { id, label: line.label, kind: line.kind, technique: owner.id, amount: id, months: line.months };
  if (line.kind !== "perQuery") return bound;
  const inMonth = `${id}.inMonth`;
  const spent = line.inMonth ?? `(${line.is}) * queriesInMonth`;
  formulas[inMonth] = { title: `${line.label} in the month`, unit: "USD/month", is: spent };
  return { ...bound, inMonth };
}

function bindRule(owner: Technique, rule: Rule, index: number, formulas: Record<string, FormulaText>) {
  const formula = `${owner.id}.rule${index}`;
  formulas[formula] = { title: rule.message, unit: "1", is: rule.holds };
  return { ...rule, formula };
}
