/** The phases of the soak; each is given the server and how many seconds it may take, and says what it found. */
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { heavy } from "./fairness.mjs";
import { ask, during, quantile, residentMb } from "./measures.mjs";

/**
 * @typedef {{ url: string, pid: number, second: string }} Served
 * @typedef {{ what: string, found: string, ok: boolean | null }} Line `ok` is null for what is only told.
 */

/** Links that differ, then rest: memory comes back. */
export async function memory(/** @type {Served} */ { url, pid }, /** @type {number} */ seconds) {
  const own = (/** @type {number} */ index) => `p=article-001.2026-11&queries=${10_000 + index}&v=1`;
  const paths = ["/api/evaluate", "/chart/over-time.png", "/embed/volume", "/og.png", "/scenario.csv"];
  const link = (/** @type {number} */ index) => `${url}${paths[index % paths.length]}?${own(index)}`;
  /** @type {number[]} */
  const statuses = [];
  const load = (/** @type {number} */ from) => async (/** @type {number} */ index) => {
    statuses.push((await ask(link(from + index))).status);
  };
  await during(seconds * 0.35, 4, load(0));
  const before = residentMb(pid);
  const first = statuses.length;
  await during(seconds * 0.65, 4, load(1_000_000));
  await wait(2_000);
  const after = residentMb(pid);
  const bad = statuses.filter((status) => status !== 200 && status !== 503).length;
  return [
    { what: "distinct links", found: `${statuses.length}, ${bad} failed`, ok: bad === 0 },
    {
      what: "resident memory, MB",
      found: `${before} after ${first}, ${after} in the end`,
      ok: before === null || after === null ? null : after < before * 1.3 + 100,
    },
  ];
}

/** Large pictures, two at a time: their memory is given back. */
export async function pictures(/** @type {Served} */ { url, pid }, /** @type {number} */ seconds) {
  const draw = (/** @type {number} */ index) =>
    ask(`${url}/chart/over-time.png?w=2000&h=2000&p=article-001.2026-11&queries=${200_000 + index}&v=1`);
  const before = residentMb(pid) ?? 0;
  let most = before;
  /** @type {number[]} */
  const times = [];
  const count = await during(seconds, 2, async (index) => {
    times.push((await draw(index)).ms);
    most = Math.max(most, residentMb(pid) ?? 0);
  });
  return [
    {
      what: "pictures of 2000 x 2000",
      found: `${count}, half within ${quantile(times, 0.5).toFixed(0)} ms`,
      ok: count > 0,
    },
    { what: "resident memory meanwhile, MB", found: `${before} before, ${most} at most`, ok: most - before < 300 },
  ];
}

/** Bytes as rude clients send them, and whether the server answers or closes. */
const rude = (/** @type {string} */ host) => ({
  "slow headers": `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `,
  "slow body": `POST /api/evaluate HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
  "huge headers": `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Huge: ${"a".repeat(40_000)}\r\n\r\n`,
  "a body of 1 MB": `POST /api/evaluate HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n${"7".repeat(100_000)}`,
  "another method": `BREW /pot HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  "another version": `GET / HTTP/9.9\r\nHost: ${host}\r\n\r\n`,
  "no HTTP at all": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "two in a row": `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\nGET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
});

const longestMs = 45_000;

/** Resolves to how long the server left the connection open. */
function leftOpen(/** @type {URL} */ { port }, /** @type {string} */ bytes) {
  const begun = performance.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(bytes, "latin1"));
    const late = setTimeout(() => socket.destroy(), longestMs);
    socket.on("data", () => {});
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(late);
      resolve(performance.now() - begun);
    });
  });
}

export async function rudeClients(/** @type {Served} */ { url }) {
  const address = new URL(url);
  const kinds = Object.entries(rude(address.host));
  const floods = Promise.all(Array.from({ length: 200 }, () => ask(`${url}/healthz`)));
  const aborted = Array.from({ length: 200 }, (_, index) =>
    ask(url + heavy(1_000_000 + index), { signal: AbortSignal.timeout(50) }),
  );
  const left = await Promise.all(kinds.map(([, bytes]) => leftOpen(address, bytes)));
  const flooded = await floods;
  await Promise.all(aborted);
  const { status, ms } = await ask(`${url}/healthz`);
  return [
    ...kinds.map(([what], index) => ({
      what,
      found: `closed after ${((left[index] ?? 0) / 1_000).toFixed(1)} s`,
      ok: (left[index] ?? longestMs) < longestMs - 1_000,
    })),
    {
      what: "200 at once",
      found: `${flooded.filter((each) => each.status === 200).length} answered`,
      ok: flooded.every((each) => each.status === 200),
    },
    { what: "200 aborted, then /healthz", found: `${status} in ${ms.toFixed(0)} ms`, ok: status === 200 },
  ];
}

/** Two boxes give the same bytes. */
export async function twoBoxes(/** @type {Served} */ { url, second }) {
  const query = "p=support-bot.2026-11&queries=20000..80000&growth=0.02&v=1";
  const paths = [
    "/api/evaluate",
    "/chart/volume.svg",
    "/chart/over-time.png",
    "/scenario.csv",
    "/scenario.xlsx",
    "/og.png",
  ];
  const differing = [];
  for (const path of paths) {
    // A file says where it is from.
    const headers = { Host: "crossover.example" };
    const [one, other] = await Promise.all([url, second].map((box) => ask(`${box}${path}?${query}`, { headers })));
    if (one?.status !== 200 || !one.body.equals(/** @type {Buffer} */ (other?.body))) differing.push(path);
  }
  return [
    {
      what: "two boxes",
      found: `${paths.length} files, ${differing.length} differ ${differing.join(" ")}`.trim(),
      ok: differing.length === 0,
    },
  ];
}
