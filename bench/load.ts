import { Agent, get } from "node:http";
import { quantile } from "./timing";

export const concurrency = 8;

export type Load = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bytes: number;
};

export const formatLoad = ({ perSecond, p50Ms, p99Ms, bytes }: Load): string =>
  [
    `${perSecond.toFixed(0)} requests/s`.padStart(15),
    `p50 ${p50Ms.toFixed(1)} ms`,
    `p99 ${p99Ms.toFixed(1)} ms`,
    `${(bytes / 1000).toFixed(1)} kB`,
  ].join("  ");

/**
 * Each connection asks again as soon as it is answered, for a second of warming up and then for `forMs`. `address` gives
 * the next address to ask for.
 */
export async function load(address: () => URL, forMs: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  let bytes = 0;
  const ask = async (until: number, times: number[]) => {
    while (performance.now() < until) {
      const started = performance.now();
      bytes = await request(address(), agent);
      times.push(performance.now() - started);
    }
  };
  const askAll = async (durationMs: number) => {
    const times: number[] = [];
    const started = performance.now();
    await Promise.all(Array.from({ length: concurrency }, () => ask(started + durationMs, times)));
    return { times, seconds: (performance.now() - started) / 1000 };
  };
  await askAll(1_000);
  const { times, seconds } = await askAll(forMs);
  agent.destroy();
  return { perSecond: times.length / seconds, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99), bytes };
}

function request(url: URL, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url.pathname}${url.search} answered ${response.statusCode}`)),
      );
      response.on("error", reject);
    }).on("error", reject);
  });
}
