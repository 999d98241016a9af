import { LogReader } from "../lib/logs/read/log-reader";

const rows = 300_000;
const header = "timestamp,model,prompt_tokens,completion_tokens,latency_ms,cost,status,session_id";

/** A log of calls over thirty days, the same at every run. */
export function makeLog(): Uint8Array {
  let seed = 1;
  const share = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const whole = (from: number, width: number) => Math.floor(from + width * share());
  const lines = Array.from({ length: rows }, (_, call) => {
    const time = new Date(1_788_220_800_000 + Math.floor((call * 2_592_000_000) / rows)).toISOString();
    const model = share() < 0.7 ? "small-model" : "large-model";
    const cost = (0.0001 + 0.01 * share()).toFixed(6);
    return `${time},${model},${whole(200, 4_000)},${whole(20, 800)},${whole(300, 9_000)},${cost},${share() < 0.02 ? 500 : 200},s${Math.floor(call / 7)}`;
  });
  return new TextEncoder().encode(`${header}\n${lines.join("\n")}\n`);
}

/** What both sides must agree on: calls, tokens of those that succeeded, and half of the prompts. */
export type LogFigures = readonly [calls: number, prompt: number, answer: number, promptP50: number | null];

/** The whole summary by the reader, in pieces as a file comes. */
export function readOnce(bytes: Uint8Array): LogFigures {
  const reader = new LogReader();
  for (let at = 0; at < bytes.length; at += 1 << 20) reader.push(bytes.subarray(at, at + (1 << 20)));
  const { calls, prompt, answer } = reader.end().totals;
  return [calls, prompt.sum, answer.sum, prompt.p50];
}

/** The same figures, and the others of the summary, by DuckDB. */
export const peerQuery = (file: string): string =>
  `with calls as (select * from read_csv('${file}', header = true)), good as (select * from calls where status < 400)
  select (select count(*) from calls), sum(prompt_tokens), sum(completion_tokens), quantile_cont(prompt_tokens, 0.5),
    quantile_cont(prompt_tokens, 0.95), quantile_cont(completion_tokens, [0.5, 0.95]), quantile_cont(latency_ms, [0.5, 0.95]),
    (select sum(cost) from calls), (select count(distinct session_id) from calls), min(timestamp), max(timestamp) from good`;
