/** How one engine writes what engines write differently. All else of the query is the same for all. */
export type Dialect = {
  readonly title: string;
  readonly quote: (name: string) => string;
  /** Milliseconds since 1970 of a timestamp. */
  readonly epochMs: (timestamp: string) => string;
  readonly text: (value: string) => string;
  readonly number: (value: string) => string;
  /** What keeps an engine from writing down rows that several parts of the query read, where it would by itself. */
  readonly readAgain?: string;
  /** Whether a text holds what a regular expression says. */
  readonly matches: (text: string, pattern: string) => string;
};

const doubled = (mark: string) => (name: string) => `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;
/** Where a backslash is a sign of its own inside quotes, a mark is kept by one. */
const escaped = (mark: string) => (name: string) => mark + name.replace(/[\\`"]/g, "\\$&") + mark;

const castTo = (type: string) => (value: string) => `cast(${value} as ${type})`;

const dialects = {
  duckdb: {
    title: "DuckDB",
    readAgain: "not materialized ",
    quote: doubled('"'),
    epochMs: (timestamp) => `epoch_us(${timestamp}) / 1000.0`,
    text: castTo("varchar"),
    number: castTo("double"),
    matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
  },
  postgresql: {
    title: "PostgreSQL",
    quote: doubled('"'),
    epochMs: (timestamp) => `cast(extract(epoch from ${timestamp}) * 1000 as double precision)`,
    text: castTo("text"),
    number: castTo("double precision"),
    matches: (text, pattern) => `${text} ~ '${pattern}'`,
  },
  bigquery: {
    title: "BigQuery",
    quote: escaped("`"),
    epochMs: (timestamp) => `unix_micros(cast(${timestamp} as timestamp)) / 1000`,
    text: castTo("string"),
    number: castTo("float64"),
    matches: (text, pattern) => `regexp_contains(${text}, '${pattern}')`,
  },
  snowflake: {
    title: "Snowflake",
    quote: (name) => doubled('"')(/^[a-z_][a-z0-9_]*$/.test(name) ? name.toUpperCase() : name),
    epochMs: (timestamp) => `date_part(epoch_microsecond, ${timestamp}) / 1000.0`,
    text: castTo("varchar"),
    number: castTo("double"),
    matches: (text, pattern) => `regexp_instr(${text}, '${pattern}') > 0`,
  },
  clickhouse: {
    title: "ClickHouse",
    quote: escaped("`"),
    epochMs: (timestamp) => `toUnixTimestamp64Micro(toDateTime64(${timestamp}, 6, 'UTC')) / 1000`,
    text: castTo("Nullable(String)"),
    number: castTo("Nullable(Float64)"),
    matches: (text, pattern) => `match(${text}, '${pattern}')`,
  },
} satisfies Record<string, Dialect>;

export type DialectId = keyof typeof dialects;
export const dialectIds = Object.keys(dialects) as DialectId[];
export const dialectOf = (id: DialectId): Dialect => dialects[id];
