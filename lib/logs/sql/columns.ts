import type { FieldName } from "../formats/format";
import { guess, type Mapping } from "../formats/guess";
import { mostTallied } from "../totals/tally";
import type { Dialect } from "./dialects";

/** The columns of a table of calls as the query has them, by what they say; null where no column says it. */
export function rowColumns({ quote, epochMs, text, number, matches }: Dialect, columns: Mapping): readonly string[] {
  const column = (field: FieldName): string | undefined => columns[field] && quote(columns[field]);
  const nothing = number("null");
  const figure = (field: FieldName): string => (column(field) ? number(column(field) as string) : nothing);
  const word = (field: FieldName): string => (column(field) ? text(column(field) as string) : text("null"));
  const moment = (field: FieldName): string => (column(field) ? epochMs(column(field) as string) : nothing);
  const took = (field: FieldName, at: FieldName): string => {
    const scale = timesOf(columns, field);
    const said = scale === 1 ? figure(field) : `${figure(field)} * ${scale}`;
    return `floor(coalesce(${said}, ${moment(at)} - ${moment("time")}) + 0.5)`;
  };
  return [
    `${moment("time")} as at_ms`,
    `${figure("prompt")} as prompt`,
    `${figure("answer")} as answer`,
    `${figure("cached")} as cached`,
    `${figure("reasoning")} as reasoning`,
    `${figure("cost")} as cost`,
    `${took("firstTime", "firstAt")} as first_ms`,
    `${took("wholeTime", "end")} as whole_ms`,
    `coalesce(${word("model")}, '') as model`,
    `nullif(${word("session")}, '') as session_name`,
    `nullif(${word("trace")}, '') as trace_name`,
    `case when ${failed(word("status"), word("error"), { number, matches })} then 1 else 0 end as failed`,
    `case when ${retried(word("retry"), columns.retry ?? "", { number, matches })} then 1 else 0 end as retried`,
    // Rows that are the same in all of these count once where they have an id.
    ...(column("id") ? [`${word("id")} as call_id`] : []),
  ];
}

/** Durations in seconds become milliseconds, as they do when a file is read. */
function timesOf(columns: Mapping, field: FieldName): number {
  const name = columns[field];
  if (name === undefined) return 1;
  const [found] = guess([name], { [field]: name }).columns[field] ?? [];
  return typeof found === "object" ? (found.times ?? 1) : 1;
}

function failed(status: string, error: string, { number, matches }: Pick<Dialect, "number" | "matches">): string {
  const said = `lower(coalesce(${status}, ''))`;
  const wrong = `lower(coalesce(${error}, ''))`;
  const isCode = matches(said, "^-?[0-9]+$");
  return [
    `${wrong} not in ('', 'null', 'none', 'nan', 'false', '0')`,
    `(${isCode} and (${number(`case when ${isCode} then ${said} else '0' end`)} >= 400 or ${matches(said, "^-")}))`,
    `(not (${isCode}) and ${matches(said, "fail|error|exception|timeout|timed|cancel|abort|reject|refus|denied")})`,
  ].join(" or ");
}

/** A figure, or a word of yes: a column of truth values is no number to some engines. */
function retried(retry: string, name: string, { number, matches }: Pick<Dialect, "number" | "matches">): string {
  const said = `lower(coalesce(${retry}, ''))`;
  const isFigure = matches(said, "^[0-9]+([.][0-9]+)?$");
  const most = /attempt/i.test(name) ? 1 : 0;
  return `${said} in ('true', 'yes', 't', 'y') or ${number(`case when ${isFigure} then ${said} else '0' end`)} > ${most}`;
}

/** As the reader of files counts them in quantiles. */
export const clipped = (value: string): string =>
  `case when ${value} > ${mostTallied} then ${mostTallied} else ${value} end`;
