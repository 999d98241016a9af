/** What the dearest answers take of a processor, asked one after another. */
import { processorMs } from "../processor.mjs";
import { heavy } from "./fairness.mjs";
import { ask } from "./measures.mjs";

/** @typedef {import("./phases.mjs").Line} Line */

const kinds = 9;
const mostMs = 2_000;
/** The first of a kind is made before its code is warm. */
const rounds = 3;

/** @returns {Promise<Line[]>} */
export async function costs(/** @type {{ url: string, pid: number }} */ { url, pid }) {
  if (processorMs(pid) === null) return [{ what: "the processor", found: "not told by this system", ok: null }];
  /** @type {Map<number, number>} */
  const least = new Map();
  for (let index = 0; index < rounds * kinds; index++) {
    const before = processorMs(pid) ?? 0;
    await ask(url + heavy(2_000_007 + index));
    const ms = (processorMs(pid) ?? 0) - before;
    least.set(index % kinds, Math.min(ms, least.get(index % kinds) ?? ms));
  }
  const above = [...least.values()].filter((ms) => ms > mostMs).length;
  return [
    ...[...least].map(([kind, ms]) => ({
      what: heavy(kind)
        .replace(/&queries=.*$/, "")
        .slice(0, 90)
        .replaceAll("|", ""),
      found: `${ms} ms of a processor`,
      ok: null,
    })),
    { what: "answers above 2 s of a processor", found: String(above), ok: above === 0 },
  ];
}
