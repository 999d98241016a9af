import { normalShareAbove } from "../../stats/normal";

/**
 * Erlang C: the share of requests that have to wait for one of `servers` equal places, when requests come at random (Poisson) and
 * the offered load is arrivals per second times seconds each takes. A. K. Erlang, Solution of some problems in the theory of
 * probabilities of significance in automatic telephone exchanges (1917). From Erlang B, whose recursion over the servers stays
 * between 0 and 1 (L. Kosten): B(k) = A B(k-1) / (k + A B(k-1)), C = B / (1 - (1 - B) A / servers). 1 where the load is too much.
 */
export const erlangC = (servers: number, offeredLoad: number): number => sharedWaits(servers, offeredLoad, 1);

/**
 * The same for servers that share their work, so that a request takes longer the more are beside it: from `aloneShare` of the
 * time a full house takes, in a straight line. A birth and death process (D. G. Kendall, 1953): with n there, n leave per
 * alone + (full - alone) n / servers. A share of 1 is Erlang's formula, bit for bit.
 */
export function sharedWaits(servers: number, offeredLoad: number, aloneShare: number): number {
  if (!(Number.isInteger(servers) && servers >= 1)) throw new Error(`not a number of servers: ${servers}`);
  if (!(offeredLoad >= 0)) throw new Error(`no such load: ${offeredLoad}`);
  if (offeredLoad >= servers) return 1;
  if (!(aloneShare >= 0 && aloneShare <= 1)) throw new Error(`not a share of the time of a full house: ${aloneShare}`);
  if (servers > maxCounted) return forMany(servers, offeredLoad / servers);
  let blocked = 1;
  for (let server = 1; server <= servers && blocked > 0; server++) {
    const offered = aloneShare === 1 ? offeredLoad : offeredLoad * (aloneShare + ((1 - aloneShare) * server) / servers);
    blocked = (offered * blocked) / (server + offered * blocked);
  }
  return blocked / (1 - (1 - blocked) * (offeredLoad / servers));
}

/** Beyond these, servers are not counted one by one. */
const maxCounted = 10_000;

/**
 * Erlang C of many servers: 1 / (1 + b Phi(b) / phi(b)) with b = (1 - utilisation) sqrt(servers). S. Halfin and W. Whitt,
 * Heavy-traffic limits for queues with many exponential servers, Operations Research 29 (1981).
 */
function forMany(servers: number, utilisation: number): number {
  const b = (1 - utilisation) * Math.sqrt(servers);
  const density = Math.exp((-b * b) / 2) / Math.sqrt(2 * Math.PI);
  return density / (density + b * normalShareAbove(-b));
}
