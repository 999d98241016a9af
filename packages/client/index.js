import { operations } from "./operations.js";

/** An answer that is none: `problem` has what the server says is wrong, each field by its name. */
export class CrossoverError extends Error {
  /**
   * @param {number} status
   * @param {import("./api").Problem | undefined} problem
   */
  constructor(status, problem) {
    const named = problem?.errors.map(({ message }) => message).join(" ");
    super(named || problem?.title || `The server answered ${status}.`);
    this.name = "CrossoverError";
    this.status = status;
    this.problem = problem;
  }
}

/**
 * Every operation of the API as a function of what is given.
 * @param {string} origin where the site is, such as "http://localhost:3000"
 * @param {{ fetch?: typeof globalThis.fetch }} [how]
 */
export function crossover(origin, { fetch = globalThis.fetch } = {}) {
  const asked = Object.entries(operations).map(([name, [method, path]]) => [
    name,
    async (given = {}, { signal } = {}) => answerOf(await fetch(...request(origin, method, path, given, signal))),
  ]);
  return Object.fromEntries(asked);
}

/** What stands in the path is taken from what is given; the rest is the query, or the body. */
function request(origin, method, path, given, signal) {
  const rest = new Map(Object.entries(given).filter(([, value]) => value !== undefined));
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = rest.get(name);
    if (value === undefined) throw new TypeError(`not given: ${name}`);
    rest.delete(name);
    return encodeURIComponent(value);
  });
  const address = new URL(filled, origin);
  if (method === "GET") {
    for (const [name, value] of rest) address.searchParams.set(name, String(value));
    return [address, { signal }];
  }
  const headers = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
  return [address, { method, headers, body: JSON.stringify(Object.fromEntries(rest)), signal }];
}

/** JSON as data, texts as a text, all else as bytes. */
async function answerOf(response) {
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok) throw new CrossoverError(response.status, await problemOf(response, type));
  if (/^application\/json/.test(type)) return response.json();
  if (/^text\/|^image\/svg/.test(type)) return response.text();
  return new Uint8Array(await response.arrayBuffer());
}

const problemOf = (response, type) => (/^application\/problem\+json/.test(type) ? response.json() : undefined);
