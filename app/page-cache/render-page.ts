import { randomUUID } from "node:crypto";
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { shared } from "@/lib/shared";

/** The header by which a page learns its own query, exactly as it was sent. */
export const queryHeader = "x-crossover-query";

/** The header of a request that we send to ourselves, and what nobody else can put into it. */
const ownHeader = "x-crossover-own";
const ownKey = shared("ownKey", () => randomUUID());

/** Those who wait for a page that we ask ourselves for, by what this header says of them. */
const readersHeader = "x-crossover-readers";
const readers = shared("pageReaders", () => new Map<string, AbortSignal>());

/** Ends when nobody waits any more for the page that is made, and has ended where they left before it was begun. */
export const readersOf = (headers: Headers): AbortSignal | undefined =>
  isOwnRequest(headers) ? (readers.get(headers.get(readersHeader) ?? "") ?? AbortSignal.abort()) : undefined;

/** Requests to ourselves; each is one page being made. */
const agent = shared("ownAgent", () => new Agent({ keepAlive: true }));

/** No page takes longer, however busy the server is. */
const timeoutMs = 120_000;

/**
 * Where pages are made: on a port that only this server knows the key to. Where Next listens by itself, on the host it has, else on
 * this machine.
 */
function ownAddress(): { readonly host: string; readonly port: string; readonly headers: Record<string, string> } {
  const { PORT, CROSSOVER_HOST: host = "", CROSSOVER_INNER_PORT: inner, CROSSOVER_INNER_KEY: key } = process.env;
  if (inner && key) return { host: "127.0.0.1", port: inner, headers: { "x-crossover-inner": key } };
  if (!PORT) throw new Error("the port of this server is not known");
  const isAnywhere = host === "" || host === "0.0.0.0" || host === "::";
  return { host: isAnywhere ? "127.0.0.1" : host, port: PORT, headers: {} };
}

const linkOf = ({ headers: { link } }: IncomingMessage): string | undefined =>
  Array.isArray(link) ? link.join(", ") : link;

/** Marks a request as ours. */
export function markOwn(headers: Headers): void {
  headers.set(ownHeader, ownKey);
}

/** The headers of a web request, or of Node's. */
export const isOwnRequest = (headers: Headers | IncomingHttpHeaders): boolean =>
  (headers instanceof Headers ? headers.get(ownHeader) : headers[ownHeader]) === ownKey;

type Rendered = {
  readonly status: number;
  /** What a browser may load ahead: the font and the style sheet. */
  readonly ahead: string | undefined;
  readonly body: string;
};

/**
 * A page as this server makes it, in whole: its policy names its scripts, which are known when it ends. Rejects where the
 * server cannot reach itself.
 */
export function renderPage(address: string, headers: Headers, signal: AbortSignal): Promise<Rendered> {
  const passed = ["host", "x-forwarded-proto"].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const waits = randomUUID();
  readers.set(waits, signal);
  const made = new Promise<Rendered>((resolve, reject) => {
    const own = ownAddress();
    const sent = request({
      host: own.host,
      port: own.port,
      path: address,
      agent,
      signal,
      timeout: timeoutMs,
      headers: {
        ...Object.fromEntries(passed),
        ...own.headers,
        "accept-encoding": "identity",
        [ownHeader]: ownKey,
        [readersHeader]: waits,
      },
    });
    sent.on("timeout", () => sent.destroy(new Error(`no page after ${timeoutMs} ms`)));
    sent.on("error", reject);
    sent.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 500,
          ahead: linkOf(response),
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    sent.end();
  });
  return made.finally(() => readers.delete(waits));
}
