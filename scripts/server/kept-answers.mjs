/**
 * What was sent before is sent again without asking Next: pages of which the app says that they are the same for everyone, and
 * files that never change.
 */
import { bestOf } from "./compress.mjs";

/** By this header the app says that a page is whole; it does not reach the reader. */
const wholeHeader = "x-crossover-whole";

/** In bytes, compressed, with the headers of each. */
const maxBytes = 32_000_000;
const headerBytes = 4_000;
/** A page may say what holds on a day. */
const longestMs = 60_000;
/** The app asks itself for pages, and for what it hands over: neither is anybody's answer. */
const ownHeader = "x-crossover-own";
/** With another of them the answer may be another: for a host, a frame, or a part of a page. */
const told = ["host", "x-forwarded-host", "x-forwarded-proto", "sec-fetch-dest", "range", "rsc", "next-action"];

/** @typedef {{ headers: import("node:http").OutgoingHttpHeaders, body: Buffer, until: number }} Answer */

/** Answers of this process, the last ones used. */
export function keptAnswers() {
  /** @type {Map<string, Answer>} */
  const kept = new Map();
  let bytes = 0;

  const sizeOf = (/** @type {string} */ key, /** @type {Answer} */ { body }) => key.length + headerBytes + body.length;
  const drop = (/** @type {string} */ key) => {
    const answer = kept.get(key);
    if (!answer) return;
    bytes -= sizeOf(key, answer);
    kept.delete(key);
  };
  const put = (/** @type {string} */ key, /** @type {Answer} */ answer) => {
    drop(key);
    kept.set(key, answer);
    bytes += sizeOf(key, answer);
    for (const oldest of kept.keys()) if (bytes > maxBytes) drop(oldest);
  };

  /**
   * Sends what is kept, if anything is, and otherwise keeps what is sent.
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   * @returns {boolean} whether it was sent
   */
  return (request, response) => {
    if (request.method !== "GET" || request.headers[ownHeader] !== undefined) return false;
    const key = keyOf(request);
    const answer = kept.get(key);
    if (answer && answer.until > Date.now()) {
      put(key, answer);
      send(request, response, answer);
      return true;
    }
    drop(key);
    keepFrom(response, (found) => put(key, found));
    return false;
  };
}

/** All of a request that an answer depends on. */
const keyOf = (/** @type {import("node:http").IncomingMessage} */ { url, headers }) =>
  JSON.stringify([url, bestOf(String(headers["accept-encoding"] ?? "")), ...told.map((name) => headers[name])]);

/** A script, a style or a font of this build: its name changes with it. */
const isForGood = (/** @type {import("node:http").ServerResponse} */ response) =>
  /\bimmutable\b/.test(String(response.getHeader("Cache-Control")));

function send(
  /** @type {import("node:http").IncomingMessage} */ request,
  /** @type {import("node:http").ServerResponse} */ response,
  /** @type {Answer} */ { headers, body },
) {
  const isKnown = String(request.headers["if-none-match"] ?? "").includes(String(headers.etag));
  if (!isKnown) return response.writeHead(200, headers).end(body);
  const { "content-length": _, "content-type": __, "content-encoding": ___, ...ofNothing } = headers;
  response.writeHead(304, ofNothing).end();
}

/** Hears what is written to a response, and gives it to `keep` where the app says that it is whole. */
function keepFrom(
  /** @type {import("node:http").ServerResponse} */ response,
  /** @type {(found: Answer) => void} */ keep,
) {
  const { writeHead, write, end } = response;
  let isWhole = false;
  /** @type {Buffer[]} */
  const parts = [];
  const hear = (/** @type {unknown} */ part) => {
    if (!isWhole || part === undefined || part === null || typeof part === "function") return;
    parts.push(Buffer.from(/** @type {string | Uint8Array} */ (part)));
  };
  response.writeHead = (/** @type {any[]} */ ...head) => {
    isWhole = (response.hasHeader(wholeHeader) || isForGood(response)) && head[0] === 200;
    response.removeHeader(wholeHeader);
    return writeHead.apply(response, /** @type {any} */ (head));
  };
  const open = () => response.headersSent || response.writeHead(response.statusCode);
  response.write = (/** @type {any[]} */ ...part) => {
    open();
    hear(part[0]);
    return write.apply(response, /** @type {any} */ (part));
  };
  response.end = (/** @type {any[]} */ ...part) => {
    open();
    hear(part[0]);
    const { date: _, connection: __, "keep-alive": ___, ...headers } = response.getHeaders();
    const until = isForGood(response) ? Number.POSITIVE_INFINITY : Date.now() + longestMs;
    if (isWhole) keep({ headers, body: Buffer.concat(parts), until });
    return end.apply(response, /** @type {any} */ (part));
  };
}
