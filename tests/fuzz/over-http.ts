import { Agent, get } from "node:http";
import { mutatedLink } from "./mutate";
import { pick, type Random, randomOf } from "./random";

export type HttpTask = {
  readonly baseUrl: string;
  readonly seed: number;
  readonly requests: number;
  readonly withinMs: number;
};

export type HttpFound = {
  readonly requests: number;
  /** How many of each path answered with each status. */
  readonly statuses: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly faults: readonly string[];
  readonly ms: number;
  readonly slowest: { readonly ms: number; readonly target: string };
};

const charts = "over-time volume breakdown sensitivity who-wins odds latency distribution cost-latency headroom".split(
  " ",
);
const chart = (format: string) => (random: Random) => `/chart/${pick(random, charts)}.${format}?`;
const plain = (path: string) => () => path;

/** Stands for the address of the server: only links of its own site have a card. */
const ourSite = "http://localhost/";

/** Every address that takes a link, the cheap ones more often. */
const paths: readonly (readonly [name: string, path: (random: Random) => string, times: number])[] = [
  ["/", plain("/?"), 2],
  [
    "/explain",
    (random) => `/explain?of=${pick(random, ["total.rag", "crossing.rag.fineTuning", "x", "constructor"])}&`,
    2,
  ],
  ["/api/evaluate draws=0", plain("/api/evaluate?draws=0&"), 6],
  ["/api/evaluate", plain("/api/evaluate?"), 1],
  ["/api/quantities", plain("/api/quantities?"), 1],
  ["/api/freeze", plain("/api/freeze?"), 3],
  ["/chart svg", chart("svg"), 2],
  ["/chart png", chart("png"), 1],
  ["/chart csv", chart("csv"), 1],
  ["/chart json", chart("json"), 1],
  ["/embed", (random) => `/embed/${pick(random, charts)}?`, 1],
  ["/api/oembed", (random) => `/api/oembed?format=${pick(random, ["json", "xml", "x"])}&url=${ourSite}`, 1],
];
const all = paths.flatMap((entry) => Array.from({ length: entry[2] }, () => entry));

const together = 6;
const maxFaults = 50;
/** A client that sends no line, or a line Node would not send, is not a link. */
const sendable = (text: string) => text.toWellFormed().replace(/[^\x21-\x7e]/gu, (one) => encodeURIComponent(one));

/** Mutated links sent to the built server, a few at a time. */
export async function fuzzOverHttp({ baseUrl, seed, requests, withinMs }: HttpTask): Promise<HttpFound> {
  const random = randomOf(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  const started = performance.now();
  const statuses: Record<string, Record<string, number>> = {};
  const faults: string[] = [];
  let slowest = { ms: 0, target: "" };
  let sent = 0;
  const isDone = () => sent >= requests || performance.now() - started > withinMs || faults.length >= maxFaults;
  const client = async () => {
    while (!isDone()) {
      sent++;
      const [name, path] = pick(random, all);
      const link = mutatedLink(random).replace(/^\?/, "");
      const isNested = name === "/api/oembed";
      const target =
        path(random).replace(ourSite, encodeURIComponent(`${baseUrl}/?`)) +
        sendable(isNested ? encodeURIComponent(link.toWellFormed()) : link);
      const before = performance.now();
      const status = await answerOf(baseUrl, target, agent);
      const ms = performance.now() - before;
      if (ms > slowest.ms) slowest = { ms, target };
      statuses[name] ??= {};
      statuses[name][status] = (statuses[name][status] ?? 0) + 1;
      if (typeof status === "string" || (status >= 500 && status !== 503 && !isUnknownFormat(status, target)))
        faults.push(`${status} ${target}`);
    }
  };
  await Promise.all(Array.from({ length: together }, client));
  agent.destroy();
  return { requests: sent, statuses, faults, ms: performance.now() - started, slowest };
}

/** A server may close a connection it kept just as we use it again; that is asked once more, on a new one. */
async function answerOf(baseUrl: string, path: string, agent: Agent): Promise<number | string> {
  const said = (error: Error) => error.message;
  const first = await statusOf(baseUrl, path, agent).catch(said);
  return first === "read ECONNRESET" ? statusOf(baseUrl, path, new Agent()).catch(said) : first;
}

function statusOf(baseUrl: string, path: string, agent: Agent): Promise<number> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, agent, timeout: 60_000 }, (response) => {
      response.on("error", reject);
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.resume();
    })
      .on("timeout", function (this: ReturnType<typeof get>) {
        this.destroy(new Error("no answer within a minute"));
      })
      .on("error", reject);
  });
}

/** oEmbed answers 501 to a format it does not have. */
const isUnknownFormat = (status: number, target: string): boolean =>
  status === 501 && /^\/api\/oembed\?(.*&)?format=/.test(target);
