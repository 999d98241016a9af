import type { Mapping } from "../formats/guess";
import { clipped, rowColumns } from "./columns";
import { type Dialect, type DialectId, dialectOf } from "./dialects";

/** Some figures of one part of the totals, by day or model or of all. */
type Group = {
  readonly part: string;
  /** Of which day or model. */
  readonly name: string;
  readonly from: string;
  readonly by?: string;
  /** An expression over the rows for each figure. */
  readonly values: Readonly<Record<string, string>>;
};

/** The figures of a group from one reading of its rows, each under a name that no column has. */
const groupedAs = (id: string, { name, from, by = "", values }: Group): string =>
  `${id} as (select ${name} as of_name, ${Object.values(values)
    .map((value, at) => `${value} as figure_${at}`)
    .join(", ")} from ${from}${by})`;

/** A row for each of them. */
const figureRows = (id: string, { part, values }: Group): readonly string[] =>
  Object.keys(values).map(
    (figure, at) =>
      `select '${part}' as part, of_name as name, '${figure}' as figure, figure_${at} as value from ${id}`,
  );

const none = "''";

/** Every figure that needs no order of the rows. */
function groupsOf(dialect: Dialect, from: string): readonly Group[] {
  const { number } = dialect;
  const sum = (value: string) => number(`coalesce(sum(${value}), 0)`);
  const distinct = (value: string) => number(`count(distinct ${value})`);
  const all = number("count(*)");
  const day = "floor(at_ms / 86400000)";
  const dayName = dialect.text(number(day));
  const byDay = ` where at_ms is not null group by ${day}`;
  return [
    {
      part: "all",
      name: none,
      from: "all_calls",
      values: {
        calls: all,
        failed: sum("failed"),
        retried: sum("retried"),
        firstAt: number("min(at_ms)"),
        lastAt: number("max(at_ms)"),
        sessions: distinct("session_name"),
        traces: distinct("trace_name"),
        costRows: number("count(cost)"),
        costUsd: sum("cost"),
      },
    },
    { part: "all", name: none, from, values: { rows: all } },
    { part: "all", name: none, from: "slots", values: { busiest: number("max(calls)") } },
    { part: "all", name: none, from: "good", values: { good: all } },
    {
      part: "all",
      name: none,
      from: "measured",
      values: {
        measured: all,
        cachedRows: number("count(cached)"),
        cached: sum("cached"),
        cacheHits: sum("case when cached > 0 then 1 else 0 end"),
        reasoningRows: number("count(reasoning)"),
        reasoning: sum("reasoning"),
      },
    },
    { part: "day", name: dayName, from: "all_calls", by: byDay, values: { calls: all, costUsd: sum("cost") } },
    {
      part: "day",
      name: dayName,
      from: "measured",
      by: byDay,
      values: { measured: all, prompt: sum("prompt"), answer: sum("answer") },
    },
    {
      part: "model",
      name: "model",
      from: "all_calls",
      by: " group by model",
      values: { calls: all, failed: sum("failed"), costUsd: sum("cost") },
    },
    {
      part: "model",
      name: "model",
      from: "measured",
      by: " group by model",
      values: { prompt: sum("prompt"), answer: sum("answer") },
    },
  ];
}

/**
 * The query that gives the totals of a table of calls, as rows of four columns: part, name, figure, value. Every engine can
 * write such rows as JSON or CSV, and `readTotals` reads either. Only names of columns and of the table come from a person,
 * and they are quoted.
 */
export function warehouseQuery(id: DialectId, table: string, columns: Mapping): string {
  const dialect = dialectOf(id);
  const number = (value: string) => dialect.number(value);
  const from = table.split(".").map(dialect.quote).join(".");
  const all = number("count(*)");
  const slot = "floor(at_ms / 300000)";
  // What all calls say is worked out and written down once; some of them need not be written down again.
  const { readAgain = "" } = dialect;
  const groups = groupsOf(dialect, from);
  return [
    `with all_calls as (\n  select${columns.id ? " distinct" : ""}\n    ${rowColumns(dialect, columns).join(",\n    ")}\n  from ${from}\n),`,
    `good as ${readAgain}(select * from all_calls where failed = 0 and retried = 0),`,
    `measured as ${readAgain}(select * from good where prompt + answer > 0),`,
    `slots as (select ${slot} as slot, ${all} as calls from all_calls where at_ms is not null group by ${slot}),`,
    ...groups.map((group, at) => `${groupedAs(`group_${at}`, group)},`),
    `values_of as (\n${measures(all).join("\n  union all\n")}\n),`,
    "ranked as (\n  select part, name, figure, v, times, sum(times) over (partition by part, name, figure) as n,",
    "    sum(times) over (partition by part, name, figure order by v rows between unbounded preceding and current row) as up_to",
    "  from values_of\n)",
    [
      ...groups.flatMap((group, at) => figureRows(`group_${at}`, group)),
      ...["n", "sum", "sumOfSquares", "p50", "p95"].map((each) => quantileRows(each, number)),
    ].join("\nunion all\n"),
  ].join("\n");
}

/**
 * What has a mean and quantiles: tokens of all, and times of all and of each model. Each value is counted first, so that what is
 * sorted are the values that differ, thousands and not billions.
 */
function measures(all: string): string[] {
  const of = (part: string, name: string, figure: string, value: string, rows: string) => {
    const group = name === none ? value : `${name}, ${value}`;
    return `  select '${part}' as part, ${name} as name, '${figure}' as figure, ${value} as v, ${all} as times from ${rows} where ${value} is not null group by ${group}`;
  };
  return [
    of("all", none, "prompt", "prompt", "measured"),
    of("all", none, "answer", "answer", "measured"),
    of("all", none, "firstMs", "first_ms", "good"),
    of("all", none, "wholeMs", "whole_ms", "good"),
    of("model", "model", "firstMs", "first_ms", "good"),
    of("model", "model", "wholeMs", "whole_ms", "good"),
  ];
}

/** The quantile between the two nearest rows, in words that every engine has. */
function quantileRows(what: string, number: (value: string) => string): string {
  const at = (share: number) => {
    const before = `floor((n - 1) * ${share})`;
    const rest = `((n - 1) * ${share} - ${before})`;
    // Whether the row that so many others lie before has this value.
    const has = (rows: string) => `up_to - times <= ${rows} and up_to > ${rows}`;
    const of = (rows: string, weight: string) => `case when ${has(rows)} then (${clipped("v")}) * ${weight} else 0 end`;
    return `sum(${of(before, `(1 - ${rest})`)} + ${of(`(${before} + 1)`, rest)})`;
  };
  const values: Readonly<Record<string, string>> = {
    n: "sum(times)",
    sum: "sum(v * times)",
    sumOfSquares: "sum(v * v * times)",
    p50: at(0.5),
    p95: at(0.95),
  };
  const name = `figure || '.${what}'`;
  return `select part, name, ${name} as figure, ${number(values[what] as string)} as value from ranked group by part, name, figure`;
}
