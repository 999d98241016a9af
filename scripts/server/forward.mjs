/** Hands requests on to the thread that makes pages, and its answers back. */
import { Agent, request as ask } from "node:http";
import { innerHeader } from "./pages.mjs";
import { refuse } from "./refusals.mjs";

/** Of one connection alone; `expect` is answered where the body comes in. */
const ofConnection = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "transfer-encoding",
  "upgrade",
  "te",
  "trailer",
  "expect",
]);
/** Which way a page took in here is nobody's business. */
const inner = "x-middleware-rewrite";
/** The length of what Next sends in parts, told by the app. */
const length = "x-crossover-length";

/**
 * @param {import("./pages.mjs").Pages} pages
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => void}
 */
export function forwardTo({ port, key }) {
  const agent = new Agent({ keepAlive: true });
  return (request, response) => {
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !ofConnection.has(name)));
    const options = {
      host: "127.0.0.1",
      port,
      agent,
      method: request.method,
      path: request.url,
      headers: { ...headers, [innerHeader]: key },
      setHost: false,
    };
    const asked = ask(options, (answer) => {
      response.statusCode = answer.statusCode ?? 502;
      response.statusMessage = answer.statusMessage ?? "";
      for (const [name, values] of Object.entries(answer.headersDistinct))
        if (!ofConnection.has(name) && name !== inner && name !== length)
          response.setHeader(name, values?.length === 1 ? values[0] : (values ?? []));
      const told = answer.headers[length];
      if (typeof told === "string" && !answer.headers["content-encoding"]) response.setHeader("Content-Length", told);
      answer.on("error", () => response.destroy());
      answer.pipe(response);
    });
    asked.on("error", () => {
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 503, title: "The server is starting or about to stop" });
    });
    // Who goes away has no work done for it.
    response.on("close", () => response.writableFinished || asked.destroy());
    request.pipe(asked);
  };
}
