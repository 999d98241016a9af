/** Texts are sent compressed to whoever takes that: Next compresses pages, but nothing that a route answers. */
import { constants, createBrotliCompress, createGzip } from "node:zlib";

const compressible = /^(?:text\/(?!event-stream)|image\/svg|application\/(?:json|problem\+json|javascript))/i;
/** Of Brotli, 0 to 11: beyond it, a text takes longer than it saves. */
const quality = 4;

/**
 * Makes a response compress what is written to it, where that helps.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function compress(request, response) {
  const encoding = bestOf(String(request.headers["accept-encoding"] ?? ""));
  if (!encoding || request.method !== "GET") return;
  const sent = { writeHead: response.writeHead, write: response.write, end: response.end };
  /** @type {import("node:zlib").Gzip | import("node:zlib").BrotliCompress | undefined} */
  let stream;

  const begin = () => {
    if (!isWorthIt(response)) return;
    response.removeHeader("Content-Length");
    response.setHeader("Content-Encoding", encoding);
    response.appendHeader("Vary", "Accept-Encoding");
    const etag = response.getHeader("ETag");
    if (typeof etag === "string" && !etag.startsWith("W/")) response.setHeader("ETag", `W/${etag}`);
    const made = encoding === "br" ? brotli() : createGzip();
    made.on("data", (part) => sent.write.call(response, part) || made.pause());
    made.on("end", () => sent.end.call(response));
    response.on("drain", () => made.resume());
    // Who writes waits for the response to take more.
    made.on("drain", () => response.emit("drain"));
    response.on("close", () => made.destroy());
    stream = made;
  };
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    const headers = rest.find((each) => typeof each === "object") ?? {};
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.statusCode = status;
    begin();
    return sent.writeHead.call(response, status);
  };
  const open = () => response.headersSent || response.writeHead(response.statusCode);
  response.write = (/** @type {any[]} */ ...part) => {
    open();
    return stream ? stream.write(part[0]) : sent.write.apply(response, /** @type {any} */ (part));
  };
  response.end = (/** @type {any[]} */ ...part) => {
    open();
    if (!stream) return sent.end.apply(response, /** @type {any} */ (part));
    if (part[0] !== undefined && part[0] !== null && typeof part[0] !== "function") stream.write(part[0]);
    stream.end();
    return response;
  };
}

const brotli = () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

const accepts = (/** @type {string} */ accepted, /** @type {string} */ encoding) =>
  new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted);

/** How a text is sent to who accepts this; undefined for as it is. */
export const bestOf = (/** @type {string} */ accepted) => ["br", "gzip"].find((each) => accepts(accepted, each));

function isWorthIt(/** @type {import("node:http").ServerResponse} */ response) {
  const type = String(response.getHeader("Content-Type") ?? "");
  const isWhole = response.statusCode !== 204 && response.statusCode !== 304 && response.statusCode !== 206;
  return isWhole && compressible.test(type) && !response.hasHeader("Content-Encoding");
}
