import { numberIn } from "../bytes/number";
import { dayText } from "../bytes/time";
import { leastForP95 } from "../totals/model-counter";
import type { Measure } from "../totals/tally";
import type { DayTotals, ModelTotals, Totals } from "../totals/totals";
import { type LogReading, UnreadableLog } from "./reading";

const mostCharacters = 20_000_000;

/** The figures of one part and name. */
type Figures = ReadonlyMap<string, number>;

/**
 * Reads the rows that a query of a warehouse gave, as a JSON list, as JSON Lines or as CSV: part, name, figure, value. Throws
 * an `UnreadableLog` for anything else.
 */
export function readTotals(text: string): LogReading {
  if (text.length > mostCharacters) throw new UnreadableLog("The result is longer than 20 million characters.");
  const parts = new Map<string, Map<string, Map<string, number>>>();
  for (const { part, name, figure, value } of rowsIn(text)) {
    const names = parts.get(part) ?? new Map<string, Map<string, number>>();
    const figures = names.get(name) ?? new Map<string, number>();
    parts.set(part, names.set(name, figures.set(figure, value)));
  }
  const all = parts.get("all")?.get("");
  if (!all?.has("calls"))
    throw new UnreadableLog("This is not the result of the query: it has no figure of all calls.");
  return {
    format: { id: "warehouse", title: "Your warehouse" },
    columns: [],
    used: {},
    rows: figureOf(all, "rows"),
    zoneless: 0,
    rejected: { count: 0, first: [] },
    totals: totalsOf(all, parts.get("day") ?? new Map(), parts.get("model") ?? new Map()),
  };
}

type Row = { readonly part: string; readonly name: string; readonly figure: string; readonly value: number };

function rowsIn(text: string): Row[] {
  const tidy = text.trim();
  if (tidy.startsWith("[") || tidy.startsWith("{")) return jsonRows(tidy).map(rowOf);
  const [header = "", ...lines] = tidy.split(/\r?\n/);
  if (header.replaceAll('"', "").toLowerCase() !== "part,name,figure,value")
    throw new UnreadableLog("The result must have the columns part, name, figure and value.");
  return lines.map((line) => {
    const [, part, name, figure, value] = /^"?(\w+)"?,(.*),"?([\w.]+)"?,"?([^",]*)"?$/.exec(line) ?? [];
    return rowOf({ part, name: name?.replace(/^"(.*)"$/s, "$1").replaceAll('""', '"'), figure, value });
  });
}

function jsonRows(text: string): unknown[] {
  try {
    if (text.startsWith("[")) return JSON.parse(text);
    return text.split(/\r?\n/).map((line) => JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UnreadableLog("The result is no JSON.");
    throw error;
  }
}

/** Some engines write the names of columns in capitals, and whole numbers as texts. */
function rowOf(given: unknown): Row {
  const entries = typeof given === "object" && given !== null ? Object.entries(given) : [];
  const found = new Map(entries.map(([key, value]) => [key.toLowerCase(), value]));
  const [part, name, figure] = [found.get("part"), found.get("name") ?? "", found.get("figure")];
  const value = numberIn(String(found.get("value") ?? ""));
  if (typeof part !== "string" || typeof figure !== "string" || value === Number.NEGATIVE_INFINITY)
    throw new UnreadableLog("The result must have the columns part, name, figure and value.");
  return { part, name: String(name), figure, value };
}

const figureOf = (figures: Figures, name: string): number => figures.get(name) || 0;
const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function totalsOf(all: Figures, days: ReadonlyMap<string, Figures>, models: ReadonlyMap<string, Figures>): Totals {
  const of = (name: string) => figureOf(all, name);
  return {
    version: 1,
    calls: of("calls"),
    failed: of("failed"),
    retried: of("retried"),
    unmeasured: of("good") - of("measured"),
    duplicates: of("rows") - of("calls"),
    firstAt: orNull(all.get("firstAt")),
    lastAt: orNull(all.get("lastAt")),
    days: [...days].map(([number, figures]) => dayOf(Number(number), figures)).sort((a, b) => (a.day < b.day ? -1 : 1)),
    busiest: orNull(all.get("busiest")),
    sessions: of("sessions"),
    traces: of("traces"),
    prompt: measureOf(all, "prompt"),
    answer: measureOf(all, "answer"),
    cached: { n: of("cachedRows"), sum: of("cached"), hits: of("cacheHits") },
    reasoning: { n: of("reasoningRows"), sum: of("reasoning") },
    cost: { n: of("costRows"), sum: of("costUsd") },
    firstMs: measureOf(all, "firstMs"),
    wholeMs: measureOf(all, "wholeMs"),
    models: [...models]
      .map(([model, figures]) => modelOf(model, figures))
      .sort((a, b) => b.calls - a.calls || (a.model < b.model ? -1 : 1)),
    sums: null,
    prefix: null,
  };
}

const dayOf = (number: number, figures: Figures): DayTotals => ({
  day: dayText(number),
  calls: figureOf(figures, "calls"),
  measured: figureOf(figures, "measured"),
  prompt: figureOf(figures, "prompt"),
  answer: figureOf(figures, "answer"),
  costUsd: figureOf(figures, "costUsd"),
});

const modelOf = (model: string, figures: Figures): ModelTotals => ({
  model,
  calls: figureOf(figures, "calls"),
  failed: figureOf(figures, "failed"),
  prompt: figureOf(figures, "prompt"),
  answer: figureOf(figures, "answer"),
  costUsd: figureOf(figures, "costUsd"),
  firstMs: measureOf(figures, "firstMs"),
  wholeMs: measureOf(figures, "wholeMs"),
});

function measureOf(figures: Figures, name: string): Measure {
  const n = figureOf(figures, `${name}.n`);
  return {
    n,
    sum: figureOf(figures, `${name}.sum`),
    sumOfSquares: figureOf(figures, `${name}.sumOfSquares`),
    p50: orNull(figures.get(`${name}.p50`)),
    p95: n >= leastForP95 ? orNull(figures.get(`${name}.p95`)) : null,
  };
}
