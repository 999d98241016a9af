/** Whether the thread that makes pages is alive, told by a thread of its own: however long the pages keep that one busy. */
import { get } from "node:http";
import { innerHeader } from "./pages.mjs";

const beatMs = 250;
/** Its longest step takes a second or two; after so many without a beat it is stuck. */
const stuckMs = 10_000;

/** In the thread that makes pages: says the time again and again, as long as it gets to it. */
export function beat() {
  const memory = new SharedArrayBuffer(8);
  const last = new BigInt64Array(memory);
  const say = () => Atomics.store(last, 0, BigInt(Date.now()));
  say();
  setInterval(say, beatMs).unref();
  return memory;
}

/**
 * In the other thread: answers what the app answered when it was asked once, or that it is stuck.
 * @param {import("./pages.mjs").Pages} pages
 * @param {SharedArrayBuffer} memory
 */
export async function health(pages, memory) {
  const last = new BigInt64Array(memory);
  const { statusCode = 503, headers, body } = await answerOf(pages);
  const { date: _, connection: __, "keep-alive": ___, "transfer-encoding": ____, ...kept } = headers;
  const isAlive = () => Date.now() - Number(Atomics.load(last, 0)) < stuckMs;

  /** @returns {boolean} whether it was answered */
  return (
    /** @type {import("node:http").IncomingMessage} */ { method, url = "" },
    /** @type {import("node:http").ServerResponse} */ response,
  ) => {
    if ((method !== "GET" && method !== "HEAD") || url.split("?", 1)[0] !== "/healthz") return false;
    response.writeHead(isAlive() ? statusCode : 503, kept).end(isAlive() ? body : "stuck\n");
    return true;
  };
}

/** @returns {Promise<{ statusCode?: number, headers: import("node:http").IncomingHttpHeaders, body: string }>} */
const answerOf = (/** @type {import("./pages.mjs").Pages} */ { port, key }) =>
  new Promise((resolve, reject) => {
    const headers = { [innerHeader]: key };
    get({ host: "127.0.0.1", port, path: "/healthz", agent: false, headers }, (answer) => {
      let body = "";
      answer.on("data", (part) => {
        body += part;
      });
      answer.on("end", () => resolve({ statusCode: answer.statusCode, headers: answer.headers, body }));
    }).on("error", reject);
  });
