import { readFileSync } from "node:fs";
import { quantile } from "./timing";

/** A server and the process it runs in. */
type Server = { readonly url: string; readonly pid: number };

const rounds = 5;
/** The processor counts in steps of 10 ms. */
const leastRequests = 8;
const leastMs = 500;
/** What was asked for as often is made by code that is compiled for it: both sides are as warm. */
const warmedBy = 100;

let queries = 40_000;
const newLink = (): string => `p=support-bot.2026-11&queries=${queries++}&v=1`;

const works: readonly { readonly title: string; readonly address: () => string }[] = [
  { title: "/ of a new link", address: () => `/?${newLink()}` },
  { title: "/ of the same link", address: () => "/" },
  { title: "/api/evaluate of a new link, 2,000 draws", address: () => `/api/evaluate?${newLink()}` },
  { title: "/og.png of a new link", address: () => `/og.png?${newLink()}` },
  { title: "/embed/over-time of a new link", address: () => `/embed/over-time?${newLink()}` },
  { title: "/chart/over-time.svg of a new link", address: () => `/chart/over-time.svg?${newLink()}` },
  { title: "/chart/over-time.png of a new link", address: () => `/chart/over-time.png?${newLink()}` },
];

/**
 * The processor's time of one request, beside that of an empty page which the same Next renders for each request. Rounds of
 * the two alternate, so that what else the machine does weighs on both.
 */
export async function benchRequests(server: Server, minimal: Server): Promise<string[]> {
  if (process.platform !== "linux") return ["The processor's time of a request is only known on Linux"];
  const empty = { server: minimal, address: () => "/dynamic" };
  await warm(empty);
  const lines = [`Processor's time of one request, medians of ${rounds} rounds, beside an empty page`];
  for (const { title, address } of works) {
    const work = { server, address };
    await warm(work);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      ours.push(await measure(work));
      theirs.push(await measure(empty));
    }
    const ratios = ours.map((ms, round) => ms / (theirs[round] ?? Number.NaN));
    const [low, middle, high] = [0, 0.5, 1].map((share) => quantile(ratios, share).toFixed(2));
    lines.push(`  ${quantile(ours, 0.5).toFixed(1).padStart(7)} ms  ratio ${middle} (${low} to ${high})  ${title}`);
  }
  return lines;
}

type Work = { readonly server: Server; readonly address: () => string };

async function warm(work: Work): Promise<void> {
  for (let request = 0; request < warmedBy; request++) await ask(work);
}

async function measure(work: Work): Promise<number> {
  const { pid } = work.server;
  const before = cpuMs(pid);
  const end = performance.now() + leastMs;
  let requests = 0;
  for (; requests < leastRequests || performance.now() < end; requests++) await ask(work);
  return (cpuMs(pid) - before) / requests;
}

async function ask({ server, address }: Work): Promise<void> {
  const response = await fetch(new URL(address(), server.url));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  await response.arrayBuffer();
}

/** User and system time of a process, in clock ticks of 10 ms; its name, in brackets, may hold spaces. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
