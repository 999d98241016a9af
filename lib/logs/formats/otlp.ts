import { type Format, listOf, objectOf } from "./format";

/** OpenTelemetry spans in OTLP as JSON, with the attributes of its conventions for generative models. */
export const otlp: Format = {
  id: "otlp",
  title: "OTLP spans",
  has: [
    ["startTimeUnixNano"],
    ["traceId"],
    ["gen_ai.operation.name", "gen_ai.request.model", "gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens"],
  ],
  columns: {
    id: ["spanId"],
    trace: ["traceId"],
    time: ["startTimeUnixNano"],
    end: ["endTimeUnixNano"],
    prompt: ["gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens"],
    answer: ["gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens"],
    cached: ["gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cached_tokens"],
    firstTime: [{ name: "gen_ai.server.time_to_first_token", times: 1_000 }],
    model: ["gen_ai.response.model", "gen_ai.request.model"],
    session: ["gen_ai.conversation.id"],
    status: ["statusCode"],
    error: ["error.type"],
  },
  rows: (value) => [...spansIn(value)],
};

/** The spans of a whole file, of a resource, or one span; only those that are calls of a model. */
function* spansIn(value: unknown): Generator<unknown> {
  const { resourceSpans, scopeSpans, spans, ...span } = objectOf(value);
  const inside = [...listOf(resourceSpans), ...listOf(scopeSpans), ...listOf(spans)];
  for (const each of inside) yield* spansIn(each);
  if (inside.length === 0 && "traceId" in span) yield flat(span);
}

/** Attributes by their names, beside what the span itself says. Names are only looked up, so none is a danger. */
function flat(span: Readonly<Record<string, unknown>>): unknown {
  const row: Record<string, unknown> = Object.create(null);
  for (const each of listOf(span.attributes)) {
    const { key, value } = objectOf(each);
    if (typeof key === "string") row[key] = Object.values(objectOf(value))[0];
  }
  row.traceId = span.traceId;
  row.spanId = span.spanId;
  row.startTimeUnixNano = span.startTimeUnixNano;
  row.endTimeUnixNano = span.endTimeUnixNano;
  const { code } = objectOf(span.status);
  row.statusCode = code === 2 || code === "STATUS_CODE_ERROR" ? "error" : "ok";
  return row;
}
