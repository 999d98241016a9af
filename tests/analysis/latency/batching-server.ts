/**
 * A server that answers many requests at once, step by step (LATENCY.md 6.1): each step writes a token of every answer under way
 * and reads up to so many tokens of the prompts that wait, first come, first read. Written from that description alone, so that
 * nothing here is the product's.
 */
export type Server = {
  /** A step without anything to read and hardly any context, ms. */
  readonly stepMs: number;
  /** Reading one prompt token. */
  readonly readMs: number;
  /** One token of context of an answer that is written. */
  readonly contextMs: number;
  /** Before a first token, besides reading. */
  readonly baseMs: number;
  readonly chunkTokens: number;
  readonly places: number;
};

export type Asked = { readonly atMs: number; readonly promptTokens: number; readonly answerTokens: number };

/** What became of a request: until its first token, until its last, and between tokens on average. */
export type Answered = { readonly firstMs: number; readonly wholeMs: number; readonly paceMs: number };

type Running = {
  readonly asked: Asked;
  readonly place: number;
  unread: number;
  written: number;
  firstAtMs: number;
};

/** Requests in the order in which they come; `next` may bring more when one is answered, as a user does who asks again. */
export function serve(
  { stepMs, readMs, contextMs, baseMs, chunkTokens, places }: Server,
  asked: readonly Asked[],
  next: (done: number, atMs: number) => Asked | null = () => null,
): readonly Answered[] {
  const waiting: { asked: Asked; place: number }[] = asked.map((each, place) => ({ asked: each, place }));
  const answered: Answered[] = [];
  let running: Running[] = [];
  let nowMs = 0;
  while (waiting.length > 0 || running.length > 0) {
    if (running.length === 0 && (waiting[0]?.asked.atMs ?? 0) > nowMs) nowMs = waiting[0]?.asked.atMs ?? nowMs;
    while (running.length < places && waiting[0] && waiting[0].asked.atMs <= nowMs) {
      const { asked: one, place } = waiting.shift() as (typeof waiting)[number];
      running.push({ asked: one, place, unread: one.promptTokens, written: 0, firstAtMs: 0 });
    }
    const writing = running.filter(({ unread }) => unread <= 0);
    let room = chunkTokens;
    const begun: Running[] = [];
    for (const each of running) {
      if (each.unread <= 0 || room <= 0) continue;
      const read = Math.min(each.unread, room);
      each.unread -= read;
      room -= read;
      if (each.unread <= 0) begun.push(each);
    }
    const context = writing.reduce((sum, each) => sum + each.asked.promptTokens + each.written, 0);
    // The first step of a prompt alone is in its base time.
    nowMs += (writing.length > 0 ? stepMs : 0) + (chunkTokens - room) * readMs + context * contextMs;
    for (const each of begun) {
      each.firstAtMs = nowMs + baseMs;
      each.written = 1;
    }
    for (const each of writing) each.written += 1;
    const done = running.filter(({ unread, written, asked: one }) => unread <= 0 && written >= one.answerTokens);
    running = running.filter((each) => !done.includes(each));
    for (const { asked: one, place, firstAtMs } of done) {
      const paceMs = (nowMs + baseMs - firstAtMs) / Math.max(1, one.answerTokens - 1);
      answered.push({ firstMs: firstAtMs - one.atMs, wholeMs: nowMs + baseMs - one.atMs, paceMs });
      const more = next(place, nowMs + baseMs);
      if (more) {
        waiting.push({ asked: more, place });
        waiting.sort((a, b) => a.asked.atMs - b.asked.atMs);
      }
    }
  }
  return answered;
}

/** Numbers between 0 and 1, always the same ones (Park and Miller, Random number generators: good ones are hard to find, 1988). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Requests that come at random, so many a second; lengths from a function of their own. */
export function poisson(perSecond: number, count: number, lengths: () => Omit<Asked, "atMs">, seed = 1): Asked[] {
  const draw = chance(seed);
  let atMs = 0;
  return Array.from({ length: count }, () => {
    atMs += (-Math.log(1 - draw()) * 1_000) / perSecond;
    return { atMs, ...lengths() };
  });
}

/** So many users who ask again as soon as they are answered, until so many are served. */
export function users(server: Server, atOnce: number, count: number, lengths: () => Omit<Asked, "atMs">) {
  let left = count - atOnce;
  const first = Array.from({ length: atOnce }, () => ({ atMs: 0, ...lengths() }));
  return serve(server, first, (_, atMs) => (left-- > 0 ? { atMs, ...lengths() } : null));
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] as number;
