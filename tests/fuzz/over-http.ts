import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type Address, addressesOf } from "./addresses";
import { type Answered, answerOf, sendable } from "./ask";
import { heavyLink } from "./heavy";
import { mutatedLink } from "./mutate";
import { ordinaryLink } from "./ordinary";
import { pick, type Random, randomOf } from "./random";
import { alikeOf } from "./same-figures";
import { count, type HttpFound, isFault, nothingYet } from "./tally";

export type HttpTask = {
  readonly baseUrl: string;
  readonly seed: number;
  readonly requests: number;
  readonly withinMs: number;
  /** Requests at once; more than one where what each takes of a processor is not asked. */
  readonly together?: number;
  /** What the server has taken of a processor so far. */
  readonly processorMs?: () => number | null;
  /** The memory it has. */
  readonly residentMb?: () => number | null;
  /** Told now and then. */
  readonly onProgress?: (found: HttpFound) => void;
};

const usuallyTogether = 6;
const maxFaults = 50;
/** Of so many links one is legal, and as dear as links get. */
const heavyEvery = 60;
const progressEvery = 100;
const mostProcessorMs = 2_000;
/** Memory is first looked at after so many links that differ. */
const firstLinks = 1_000;
const restMs = 2_000;

const anyLink = (random: Random): string => {
  if (random(heavyEvery) === 0) return heavyLink(random);
  return random(5) < 2 ? mutatedLink(random) : ordinaryLink(random);
};

/** Links, ordinary ones, spoilt ones and dear ones, sent to the built server in every form there is, a few at a time. */
export async function fuzzOverHttp(task: HttpTask): Promise<HttpFound> {
  const { baseUrl, seed, requests, withinMs, together = usuallyTogether } = task;
  const random = randomOf(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  const asker = new Asker(task, agent);
  const { found } = asker;
  const addresses = addressesOf(baseUrl).flatMap((each) => Array.from({ length: each.times }, () => each));
  const started = performance.now();
  const isDone = () =>
    found.requests >= requests || performance.now() - started > withinMs || found.faults.length >= maxFaults;
  const client = async () => {
    while (!isDone()) {
      // Each has numbers of its own, so that who is answered first changes nothing.
      const own = randomOf(random(2 ** 32));
      const link = anyLink(own).replace(/^\?/, "");
      await asker.visit(pick(own, addresses), link, own);
      found.ms = performance.now() - started;
    }
  };
  await Promise.all(Array.from({ length: together }, client));
  agent.destroy();
  if (task.residentMb) await wait(restMs);
  found.memory.last = task.residentMb?.() ?? null;
  return found;
}

/** Asks, and keeps what was found. */
class Asker {
  readonly found = nothingYet();
  readonly #links = new Set<string>();
  readonly #pictures = new Set<string>();

  constructor(
    readonly task: HttpTask,
    readonly agent: Agent,
  ) {}

  async visit({ name, target, isPicture }: Address, link: string, random: Random): Promise<void> {
    const sent = sendable(target(link, random));
    const { status } = await this.ask(name, sent);
    this.#links.add(link);
    if (isPicture && status === 200) this.#pictures.add(sent);
    Object.assign(this.found, { links: this.#links.size, pictures: this.#pictures.size });
    if (this.#links.size === firstLinks) this.found.memory.first ??= this.task.residentMb?.() ?? null;
    // Without a link the page opens what most come for, and the API what its examples are of.
    if (name === "/" && status === 200 && link !== "") await this.compare(sendable(link));
  }

  /** The link in every form that has totals. */
  async compare(link: string): Promise<void> {
    const alike = await alikeOf(link, (name, target) => this.ask(name, target));
    if (!alike) return;
    this.found.alike++;
    this.found.figures += alike.figures;
    for (const difference of alike.differences) this.found.faults.push(`${difference}: /?${link}`);
  }

  async ask(name: string, target: string): Promise<Answered> {
    const { found, task } = this;
    const [before, spent] = [performance.now(), task.processorMs?.() ?? null];
    const answer = await answerOf(task.baseUrl, target, this.agent);
    const ms = performance.now() - before;
    found.requests++;
    count(found, name, answer.status);
    if (ms > found.slowest.ms) found.slowest = { ms, target };
    if (isFault(answer.status, target)) found.faults.push(`${answer.status} ${target}`);
    if (spent !== null) await this.#lookAtCost((task.processorMs?.() ?? 0) - spent, target);
    if (found.requests % progressEvery === 0) task.onProgress?.(found);
    return answer;
  }

  /** What runs beside it, and the first of a kind, make an answer dearer than it is: it is asked for anew. */
  async #lookAtCost(first: number, target: string): Promise<void> {
    const { found, task } = this;
    let ms = first;
    for (let again = 0; again < 3 && ms > mostProcessorMs; again++) {
      const spent = task.processorMs?.() ?? 0;
      await answerOf(task.baseUrl, `${target}&title=${again}${found.requests}`, this.agent);
      ms = Math.min(ms, (task.processorMs?.() ?? 0) - spent);
    }
    if (ms > found.dearest.ms) found.dearest = { ms, target };
    if (ms > mostProcessorMs) found.dear.push({ ms, target });
  }
}
