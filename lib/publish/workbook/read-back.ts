import { type Evaluation, evaluateScenario } from "../../analysis/evaluation/evaluate-scenario";
import { type Scenario, withText } from "../../scenario/read/interpret";
import { validateScenario } from "../../scenario/validate/validate-scenario";
import { type Change, type Range, writeRange } from "../../stats/range";
import { dayOfCount } from "./day-count";
import { type InputCell, inputCellsOf } from "./input-cells";
import { changeNames } from "./inputs-sheet";

/** What stands in a cell of a file that somebody kept: nothing of it is believed. */
export type ReadCell = { readonly value: string | number | null; readonly isFormula: boolean };
export type ReadRows = readonly (readonly ReadCell[])[];

type Columns = Readonly<Record<"Name" | "Value" | "Low" | "Likely" | "High", number>>;
type FoundRow = (name: string) => ((column: keyof Columns) => ReadCell) | null;

/** The link on the first sheet of a workbook of ours. */
export const linkOnAnswer = (answer: ReadRows): string | null => {
  const texts = answer.slice(0, 20).map(([first]) => String(first?.value ?? ""));
  return texts.find((text) => /^(https?:\/\/[^/?#\s]+)?\/\?\S+$/.test(text)) ?? null;
};

export type ReadBack = {
  readonly scenario: Scenario;
  /** The fields whose yellow cells say something else than the link. */
  readonly changed: readonly string[];
};

/** The scenario of a workbook with what was changed in its yellow cells; null where the rows are none of ours. */
export function readBack(before: Evaluation, inputs: ReadRows): ReadBack | null {
  const rowOf = rowsByName(inputs);
  if (!rowOf) return null;
  const { cells, of } = inputCellsOf(before);
  const typed = new Map(cells.map((cell) => [cell.name, typedIn(cell, rowOf)]));
  const changed = cells.filter((cell) => typed.get(cell.name) !== null);
  const given = changed.reduce(
    (scenario, { field, name }) => withText(scenario, field, typed.get(name) as string),
    before.scenario,
  );
  if (changed.length === 0) return { scenario: given, changed: [] };
  const wanted = (cell: InputCell): string => {
    const followed = cell.follows === undefined ? cell : (cells.find(({ name }) => name === cell.follows) ?? cell);
    return typed.get(followed.name) ?? writeRange(cell.input.range);
  };
  return { scenario: asTheRowsHave(given, before, of, wanted), changed: changed.map(({ field }) => field) };
}

/** A field that all share may move an approach whose own row stayed: its value is then given for it alone. */
function asTheRowsHave(
  scenario: Scenario,
  before: Evaluation,
  of: (id: InputOwner, name: string) => InputCell,
  wanted: (cell: InputCell) => string,
): Scenario {
  const after = evaluateScenario(validateScenario(scenario)).baseCases;
  let corrected = scenario;
  for (const [id, { quantities }] of before.baseCases)
    for (const name of quantities.keys()) {
      const text = wanted(of(id, name));
      const now = after.get(id);
      if (!now?.quantities.has(name) || writeRange(now.resolved(name).range) === text) continue;
      // What cannot be read is refused where it was typed.
      if (!scenario.refused.has(of(id, name).field)) corrected = withText(corrected, `${id}.${name}`, text);
    }
  return corrected;
}

type InputOwner = Parameters<ReturnType<typeof inputCellsOf>["of"]>[0];

/** The rows by the names in them; columns are found by their heads, since somebody may have put others between them. */
function rowsByName(rows: ReadRows): FoundRow | null {
  const heads = rows.slice(0, 20).find((row) => row.some(({ value }) => value === "Name"));
  if (!heads) return null;
  const at = (head: string): number => heads.findIndex(({ value }) => value === head);
  const columns: Columns = {
    Name: at("Name"),
    Value: at("Value"),
    Low: at("Low"),
    Likely: at("Likely"),
    High: at("High"),
  };
  if (Object.values(columns).includes(-1)) return null;
  const byName = new Map(rows.map((row) => [row[columns.Name]?.value, row]));
  return (name) => {
    const row = byName.get(name);
    return row ? (column) => row[columns[column]] ?? { value: null, isFormula: false } : null;
  };
}

/** What the cells of an input say as a link has it; null where that is what they said before, or nothing. */
function typedIn({ name, input: { range }, follows }: InputCell, rowOf: FoundRow): string | null {
  const row = rowOf(name);
  if (!row || follows !== undefined) return null;
  const value = row("Value");
  const isRange = range.low !== range.high;
  // A number over the formula of the mean stands for the whole range.
  const ends = isRange && value.isFormula ? [row("Low"), row("Likely"), row("High")] : [value];
  const first = partsOf(ends.map((cell) => cell.value));
  const later = (range.changes ?? []).map((change, index) => laterPart(change, changeNames(name, index + 1)[0], rowOf));
  const text = [first, ...later].join(" then ");
  const same = isSame(ends, range, isRange) && later.every((part, index) => part === laterText(range.changes?.[index]));
  return first === "" || same ? null : text;
}

/** An empty likely value is none. */
const partsOf = (values: readonly ReadCell["value"][]): string =>
  values.flatMap((value) => (value === null || value === "" ? [] : String(value).replace("e+", "e").trim())).join("..");

const laterText = (change: Change | undefined): string => (change ? `${change.to} from ${change.from}` : "");

function laterPart(change: Change, name: string, rowOf: FoundRow): string {
  const row = rowOf(name);
  if (!row) return laterText(change);
  const [to, from] = [row("Value").value, row("Low").value];
  const day = typeof from === "number" ? dayOfCount(from) : from;
  return `${isNear(to, change.to) ? change.to : to} from ${day}`;
}

function isSame(ends: readonly ReadCell[], { low, likely, high }: Range, isRange: boolean): boolean {
  const before = isRange ? [low, likely ?? null, high] : [low];
  return ends.length === before.length && ends.every(({ value }, index) => isNear(value, before[index] ?? null));
}

/** A spreadsheet keeps 15 digits. */
const isNear = (value: ReadCell["value"], before: number | null): boolean => {
  if (typeof value !== "number" || before === null) return (value === "" ? null : value) === before;
  return Math.abs(value - before) <= 1e-14 * Math.abs(before);
};
