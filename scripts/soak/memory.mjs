/** Memory over links that differ and over pictures: what was taken is given back, or taken once. */
import { setTimeout as wait } from "node:timers/promises";
import { ask, during, quantile, residentMb } from "./measures.mjs";

/** @typedef {import("./phases.mjs").Line} Line */
/** @typedef {{ url: string, pid: number, count: number, seconds: number }} Leaned `count` are asked for, unless the time is over before */

/** So many lanes ask side by side. */
const lanes = 4;
const restMs = 10_000;
/** After so many links the memory is taken to be what a server has. */
const firstLinks = 1_000;
const mostTimes = 1.3;
const mostOfPicturesMb = 300;
/** By then all that draws has begun. */
const firstPictures = 200;

/** Every address that is soon made, those that cost a tenth of the others ten times as often. */
const paths = [
  ...Array.from({ length: 10 }, () => "/api/evaluate?draws=0&"),
  ...["svg", "csv", "svg", "csv", "svg", "csv"].map((form) => `/chart/over-time.${form}?`),
  "/embed/over-time?",
  "/embed/volume?",
  "/api/evaluate?",
  "/scenario.csv?",
];
/** One in four has requests that are timed, which takes longest. */
const presets = [
  ...["article-001", "article-002", "article-001", "support-bot"],
  ...["article-002", "article-001", "article-002", "code-generator"],
].map((each) => `${each}.2026-11`);

/** Every other one is for the thread that makes what is dear, so that both are held to it. @returns {string} */
function link(/** @type {number} */ index) {
  const round = Math.floor(index / (2 * paths.length));
  const path = paths[Math.floor(index / 2) % paths.length];
  return `${path}p=${presets[round % presets.length]}&queries=${10_000 + index}&horizon=${index % 2 === 0 ? 12 : 25}&v=1`;
}

/** Links that differ, then rest. @returns {Promise<Line[]>} */
export async function memory(/** @type {Leaned} */ { url, pid, count, seconds }) {
  const end = Date.now() + seconds * 1_000;
  let [asked, bad] = [0, 0];
  const upTo = async (/** @type {number} */ most) => {
    const lane = async () => {
      while (asked < most && Date.now() < end) {
        const { status } = await ask(url + link(asked++));
        if (status !== 200 && status !== 503) bad++;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    await wait(restMs);
    return residentMb(pid);
  };
  const before = await upTo(Math.min(firstLinks, count));
  const first = asked;
  const after = await upTo(count);
  return [
    { what: "distinct links", found: `${asked} of ${count} in the time there was, ${bad} failed`, ok: bad === 0 },
    {
      what: "resident memory at rest, MB",
      found: `${before} after ${first}, ${after} in the end`,
      ok: before === null || after === null ? null : after <= before * mostTimes,
    },
  ];
}

/** Of so many pictures one has as many pixels as may be asked for. */
const largeOnceIn = 40;

/** Distinct pictures, each fortieth of 2000 x 2000: their memory is given back. @returns {Promise<Line[]>} */
export async function pictures(/** @type {Leaned} */ { url, pid, count, seconds }) {
  const draw = (/** @type {number} */ index) => {
    const [width, height] = index % largeOnceIn === 0 ? [2_000, 2_000] : [320, 240];
    const own = `queries=${200_000 + index}&horizon=${index % 2 === 0 ? 12 : 25}&v=1`;
    return ask(`${url}/chart/over-time.png?w=${width}&h=${height}&p=article-001.2026-11&${own}`);
  };
  let [before, most, made, bad] = [0, 0, 0, 0];
  /** @type {number[]} */
  const times = [];
  await during(
    seconds,
    lanes,
    async (index) => {
      const { status, ms } = await draw(index);
      made++;
      if (status !== 200 && status !== 503) bad++;
      if (index % largeOnceIn !== 0) return;
      times.push(ms);
      const now = residentMb(pid) ?? 0;
      if (made <= firstPictures) before = Math.max(before, now);
      most = Math.max(most, now);
    },
    count,
  );
  return [
    {
      what: "distinct pictures",
      found: `${made} of ${count} in the time there was, ${bad} failed; of ${times.length} of 2000 x 2000 half within ${quantile(times, 0.5).toFixed(0)} ms`,
      ok: made > 0 && bad === 0,
    },
    {
      what: "resident memory meanwhile, MB",
      found: `${before} after the first ${Math.min(made, firstPictures)}, ${most} at most`,
      ok: most - before < mostOfPicturesMb,
    },
  ];
}
