/** What the soak measures: times of requests, and the memory of a process. */
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * A request to this machine; resolves to its status, or to 0 where there was no answer.
 * @param {string} url
 * @param {{ signal?: AbortSignal, method?: string, body?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number, ms: number, bytes: number, body: Buffer }>}
 */
export function ask(url, { signal, method = "GET", body, headers = {} } = {}) {
  const begun = performance.now();
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const parts = [];
    const end = (/** @type {number} */ status) => {
      const whole = Buffer.concat(parts);
      resolve({ status, ms: performance.now() - begun, bytes: whole.length, body: whole });
    };
    const sent = request(url, { agent, method, headers, signal }, (response) => {
      response.on("data", (part) => parts.push(part));
      response.on("end", () => end(response.statusCode ?? 0));
      response.on("error", () => end(0));
    });
    sent.on("error", () => end(0));
    sent.end(body);
  });
}

/** In millions of bytes; null where the system does not tell. */
export function residentMb(/** @type {number} */ pid) {
  try {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kb ? Math.round((Number(kb) * 1_024) / 1e6) : null;
  } catch {
    return null;
  }
}

/** The value that a share of them does not exceed. */
export function quantile(/** @type {readonly number[]} */ values, /** @type {number} */ share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs as many lanes side by side until the time is over, or so many are done. */
export async function during(
  /** @type {number} */ seconds,
  /** @type {number} */ lanes,
  /** @type {(index: number) => Promise<unknown>} */ work,
  count = Number.POSITIVE_INFINITY,
) {
  const end = Date.now() + seconds * 1_000;
  let index = 0;
  const lane = async () => {
    while (Date.now() < end && index < count) await work(index++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return index;
}
