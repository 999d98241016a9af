import { Agent, get } from "node:http";
import { heavyLink } from "./heavy";
import { mutatedLink } from "./mutate";
import { pick, type Random, randomOf } from "./random";
import { differencesOf } from "./same-figures";

export type HttpTask = {
  readonly baseUrl: string;
  readonly seed: number;
  readonly requests: number;
  readonly withinMs: number;
  /** Requests at once; more than one where what each takes of a processor is not asked. */
  readonly together?: number;
  /** What the server has taken of a processor so far. */
  readonly processorMs?: () => number | null;
  /** Told now and then. */
  readonly onProgress?: (found: HttpFound) => void;
};

export type HttpFound = {
  readonly requests: number;
  /** How many of each path answered with each status. */
  readonly statuses: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly faults: readonly string[];
  readonly ms: number;
  readonly slowest: { readonly ms: number; readonly target: string };
  /** Links whose page, API and file were held to the same figures. */
  readonly alike: number;
  /** Answers that took more than two seconds of a processor, however often they were asked for anew. */
  readonly dear: readonly { readonly ms: number; readonly target: string }[];
  readonly dearest: { readonly ms: number; readonly target: string };
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

const usuallyTogether = 6;
const maxFaults = 50;
/** Of so many links one is legal, and as dear as links get. */
const heavyEvery = 12;
const progressEvery = 100;
/** A client that sends no line, or a line Node would not send, is not a link. */
const sendable = (text: string) => text.toWellFormed().replace(/[^\x21-\x7e]/gu, (one) => encodeURIComponent(one));

type Asked = { readonly name: string; readonly target: string; readonly link: string };

function anyRequest(random: Random, baseUrl: string): Asked {
  const [name, path] = pick(random, all);
  const link = (random(heavyEvery) === 0 ? heavyLink(random) : mutatedLink(random)).replace(/^\?/, "");
  const sent = sendable(name === "/api/oembed" ? encodeURIComponent(link.toWellFormed()) : link);
  return { name, target: path(random).replace(ourSite, encodeURIComponent(`${baseUrl}/?`)) + sent, link: sent };
}

/** Links, most of them spoilt, sent to the built server, a few at a time. */
export async function fuzzOverHttp(task: HttpTask): Promise<HttpFound> {
  const { baseUrl, seed, requests, withinMs, together = usuallyTogether, processorMs, onProgress } = task;
  const random = randomOf(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  const started = performance.now();
  const found = {
    requests: 0,
    statuses: {} as Record<string, Record<string, number>>,
    faults: [] as string[],
    ms: 0,
    slowest: { ms: 0, target: "" },
    alike: 0,
    dear: [] as { ms: number; target: string }[],
    dearest: { ms: 0, target: "" },
  };
  const isDone = () =>
    found.requests >= requests || performance.now() - started > withinMs || found.faults.length >= maxFaults;
  const client = async () => {
    while (!isDone()) {
      found.requests++;
      const { name, target, link } = anyRequest(random, baseUrl);
      const [before, spent] = [performance.now(), processorMs?.() ?? null];
      const { status, text } = await answerOf(baseUrl, target, agent);
      const ms = performance.now() - before;
      if (ms > found.slowest.ms) found.slowest = { ms, target };
      found.statuses[name] ??= {};
      const statuses = found.statuses[name];
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (typeof status === "string" || (status >= 500 && status !== 503 && !isUnknownFormat(status, target)))
        found.faults.push(`${status} ${target}`);
      if (spent !== null) await lookAtCost((processorMs?.() ?? 0) - spent, target);
      if (found.requests % progressEvery === 0) onProgress?.({ ...found, ms: performance.now() - started });
      if (name !== "/" || status !== 200) continue;
      found.alike++;
      for (const difference of await differencesOf(baseUrl, link, text)) found.faults.push(`${difference}: /?${link}`);
    }
  };
  /** What runs beside it, and the first of a kind, make an answer dearer than it is: it is asked for anew. */
  const lookAtCost = async (first: number, target: string) => {
    let ms = first;
    for (let again = 0; again < 3 && ms > mostProcessorMs; again++) {
      const spent = processorMs?.() ?? 0;
      await answerOf(baseUrl, `${target}&title=${again}${found.requests}`, agent);
      ms = Math.min(ms, (processorMs?.() ?? 0) - spent);
    }
    if (ms > found.dearest.ms) found.dearest = { ms, target };
    if (ms > mostProcessorMs) found.dear.push({ ms, target });
  };
  await Promise.all(Array.from({ length: together }, client));
  agent.destroy();
  return { ...found, ms: performance.now() - started };
}

const mostProcessorMs = 2_000;

type Answered = { readonly status: number | string; readonly text: string };

/** A server may close a connection it kept just as we use it again; that is asked once more, on a new one. */
async function answerOf(baseUrl: string, path: string, agent: Agent): Promise<Answered> {
  const said = (error: Error) => ({ status: error.message, text: "" });
  const first = await answered(baseUrl, path, agent).catch(said);
  return first.status === "read ECONNRESET" ? answered(baseUrl, path, new Agent()).catch(said) : first;
}

function answered(baseUrl: string, path: string, agent: Agent): Promise<Answered> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, agent, timeout: 60_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      response.on("data", (part: Buffer) => parts.push(part));
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
