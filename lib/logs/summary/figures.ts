import type { Estimate } from "./estimate";
import type { Summary } from "./summary";
import { count, percent } from "./words";

/** A figure of a log as people read it: its value, where it lies 95 in 100 times, of how many, and how that is known. */
export type Figure = {
  readonly title: string;
  readonly value: string;
  /** Empty where no interval is known. */
  readonly interval: string;
  readonly n: string;
  readonly method: string;
};

const methods: Readonly<Record<Estimate["method"], string>> = {
  days: "from how days differ",
  calls: "from how calls differ",
  weeks: "from how weeks lie about their trend",
  span: "carried forward from what was seen",
};

/** Tokens and calls below a hundred have places that say something. */
const number = (value: number): string => (value < 100 ? value.toFixed(1) : count(value));

/** Everything a log says in one figure, with what it is known from; nothing of one that has no calls. */
export function figuresOf(summary: Summary): Figure[] {
  const { perMonth, growth, prompt, answer, promptQuantiles, answerQuantiles, calls, peakOverMean } = summary;
  if (calls === 0) return [];
  return [
    ...estimated("Calls a month", perMonth.calls, number),
    ...estimated("Conversations a month", perMonth.sessions, number, unitOf(perMonth.sessions, "conversations")),
    ...estimated("Traces a month", perMonth.traces, number, unitOf(perMonth.traces, "traces")),
    ...estimated("Growth a month", growth, percent),
    ...(peakOverMean ? [counted("Busiest five minutes over the mean", peakOverMean.value.toFixed(2), calls)] : []),
    ...estimated("Tokens of a prompt, mean", prompt, number, "calls"),
    ...quantiles("Tokens of a prompt", promptQuantiles),
    ...estimated("Tokens of an answer, mean", answer, number, "calls"),
    ...quantiles("Tokens of an answer", answerQuantiles),
    ...shared("Prompt tokens from a cache", summary.cachedShare, prompt?.n),
    ...shared("Calls that a cache served", summary.warmShare, calls),
    ...(summary.reasoningMean === null
      ? []
      : [counted("Tokens of thinking, mean", number(summary.reasoningMean), answer?.n ?? calls)]),
    counted("Calls that failed", percent(summary.failedShare), calls),
    counted("Calls that were sent again", percent(summary.retriedShare), calls),
  ];
}

function estimated(
  title: string,
  estimate: Estimate | null,
  write: (value: number) => string,
  unit = unitOf(estimate, "calls"),
): Figure[] {
  if (!estimate) return [];
  const { value, interval, n, method } = estimate;
  return [
    {
      title,
      value: write(value),
      interval: interval ? `${write(interval.low)} to ${write(interval.high)}` : "",
      n: `${count(n)} ${unit}`,
      method: methods[method],
    },
  ];
}

/** What an estimate is of: what was compared, or what was counted. */
const unitOf = (estimate: Estimate | null, counted: string): string =>
  estimate?.method === "days" || estimate?.method === "weeks" ? estimate.method : counted;

const counted = (title: string, value: string, n: number): Figure => ({
  title,
  value,
  interval: "",
  n: `${count(n)} calls`,
  method: "counted",
});

const shared = (title: string, share: number | null, n = 0): Figure[] =>
  share === null ? [] : [counted(title, percent(share), n)];

/** Half, and 95 in 100 where there are calls enough. */
function quantiles(title: string, found: Summary["promptQuantiles"]): Figure[] {
  if (!found) return [];
  const { n, p50, p95 } = found;
  const half = counted(`${title}, half have at most`, number(p50), n);
  return p95 === null ? [half] : [half, counted(`${title}, 95 in 100 have at most`, number(p95), n)];
}
