import { buildSheet, type FormulaText, type QuantityText, type Sheet } from "../sheet/sheet";
import { type Approach, type Setup, techniquesOf } from "./approaches";
import { type BoundStage, bindStage } from "./bind-stage";
import type { LineKind } from "./names";
import { stageIds } from "./stage";
import type { Line, Rule, Technique } from "./technique";

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
  readonly rules: readonly BoundRule[];
  /** In the order in which a request passes them; none where the costs are quoted. */
  readonly stages: readonly BoundStage[];
  /** What must hold for the stages; the bill does not depend on them. */
  readonly stageRules: readonly BoundRule[];
};

export type BoundRule = Rule & { readonly formula: string };

const amountUnits: Readonly<Record<LineKind, string>> = {
  once: "USD",
  everyMonths: "USD",
  atMonth: "USD",
  monthly: "USD/month",
  perQuery: "USD/query",
};

/** The month is given from outside too: it runs from 1 to the horizon. */
const month: QuantityText = { title: "Month", unit: "1" };

const assembled = new Map<string, Assembled>();

/** The sheet and the bill of an approach: its techniques put together. Built once per set-up. */
export function assemble(approach: Approach, setup: Setup): Assembled {
  const key = [approach.id, setup.basis, setup.serving, setup.training, ...setup.extras].join(" ");
  const known = assembled.get(key);
  if (known) return known;
  const result = assembleTechniques(techniquesOf(approach, setup));
  assembled.set(key, result);
  return result;
}

export function assembleTechniques(techniques: readonly Technique[]): Assembled {
  const quantities: Record<string, QuantityText> = { month };
  const formulas: Record<string, FormulaText> = {};
  for (const part of techniques) Object.assign(quantities, part.quantities);
  for (const part of techniques) Object.assign(formulas, part.formulas, sumsOf(part, techniques));
  const lines = techniques.flatMap((part) => part.lines.map((line) => bindLine(part, line, formulas)));
  const rules = techniques.flatMap((part) =>
    (part.rules ?? []).map((rule, index) => bindRule(part, rule, index, formulas)),
  );
  const stages = techniques
    .flatMap((part) => (part.stages ?? []).map((stage) => bindStage(part.id, stage, formulas)))
    .sort((one, other) => stageIds.indexOf(one.id) - stageIds.indexOf(other.id));
  const stageRules = stages.flatMap(({ rules }) => rules);
  return { sheet: buildSheet(quantities, formulas), lines, techniques, rules, stages, stageRules };
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

function bindLine(owner: Technique, line: Line, formulas: Record<string, FormulaText>): BillLine {
  const id = `${owner.id}.${line.id}`;
  formulas[id] = { title: line.label, unit: amountUnits[line.kind], is: line.is };
  const bound = { id, label: line.label, kind: line.kind, technique: owner.id, amount: id, months: line.months };
  if (line.kind !== "perQuery") return bound;
  const inMonth = `${id}.inMonth`;
  formulas[inMonth] = { title: `${line.label} in the month`, unit: "USD/month", is: `(${line.is}) * queriesInMonth` };
  return { ...bound, inMonth };
}

function bindRule(owner: Technique, rule: Rule, index: number, formulas: Record<string, FormulaText>) {
  const formula = `${owner.id}.rule${index}`;
  formulas[formula] = { title: rule.message, unit: "1", is: rule.holds };
  return { ...rule, formula };
}
