export const usage = `Crossover: from a log of model calls to a scenario, and from a scenario to its answer.

  crossover calibrate [file] [--link '/?p=…'] [--per call|session|trace] [--running prompting|rag|…]
                      [--map prompt=column,answer=column] [--take field,field] [--totals] [--json]
  crossover evaluate '/?p=…' [--json]
  crossover mcp
  crossover sql duckdb|postgresql|bigquery|snowflake|clickhouse --table requests --map time=…,prompt=…,answer=…

calibrate reads a file, or standard input where none is named: CSV, TSV, JSON or JSON Lines, plain or gzip;
a file may be Parquet or a zip, too, of which the largest file is read.
  --link     the scenario to begin with; the default one where it is left out
  --per      what one question is: a call of the model, a conversation or a trace
  --running  the approach the log is of, whose prompt it has
  --map      which column says what, where the names do not
  --take     only these fields
  --totals   the file is what a query of "crossover sql" gave, as JSON or CSV

mcp serves agents by the Model Context Protocol over standard input and output; CROSSOVER_ORIGIN is put before its links.

Exit status: 0 done, 2 not understood, 3 the log cannot be read, 4 the link cannot be used.
Nothing leaves this machine.`;
