/** The phases of the soak; each is given the server and how many seconds it may take, and says what it found. */
import { connect } from "node:net";
import { heavy } from "./fairness.mjs";
import { ask } from "./measures.mjs";

/**
 * @typedef {{ url: string, pid: number, second: string }} Served
 * @typedef {{ what: string, found: string, ok: boolean | null }} Line `ok` is null for what is only told.
 */

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
