/** What is refused before the app sees it: methods nobody answers, and bodies nobody reads. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const methods = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
const readOnly = "GET, HEAD, OPTIONS";
/** The addresses that read a body; they say themselves how large it may be. */
const readsBody = new Set(["/api/evaluate", "/mcp"]);

/** @typedef {{ status: number, allow?: string, title?: string }} Refusal */

/**
 * Says what to answer in place of the app, if anything.
 * @param {string} folder of the built app
 */
export function refusals(folder) {
  const files = new Set(publicFiles(folder).map((name) => `/${name}`));
  const isFile = (/** @type {string} */ path) => files.has(path) || path.startsWith("/_next/") || path === "/icon.svg";

  /** @returns {Refusal | null} */
  return ({ method = "", url = "", headers }) => {
    if (url === "*")
      return method === "OPTIONS" ? { status: 204, allow: readOnly } : { status: 400, title: "No address" };
    const path = url.split("?", 1)[0] ?? "";
    if (!methods.has(method)) return { status: 405, allow: readOnly };
    const isRead = method === "GET" || method === "HEAD";
    if (isFile(path) && method === "OPTIONS") return { status: 204, allow: readOnly };
    if (isFile(path) && !isRead) return { status: 405, allow: readOnly };
    if (!hasBody(headers) || (method === "POST" && readsBody.has(path))) return null;
    if (isRead) return { status: 400, title: `A ${method} request has no body` };
    return { status: 405, allow: readOnly };
  };
}

const publicFiles = (/** @type {string} */ folder) =>
  existsSync(join(folder, "public")) ? readdirSync(join(folder, "public")) : [];

const hasBody = (/** @type {import("node:http").IncomingHttpHeaders} */ headers) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/**
 * @param {import("node:http").ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuse(response, { status, allow, title = `This address takes ${allow}` }) {
  if (allow) response.setHeader("Allow", allow);
  if (status === 503) response.setHeader("Retry-After", "2");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  if (status === 204) return response.writeHead(status).end();
  response.setHeader("Content-Type", "application/problem+json");
  response.writeHead(status).end(JSON.stringify({ type: "about:blank", title, status, errors: [] }));
}
