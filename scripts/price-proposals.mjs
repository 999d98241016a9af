/**
 * What a list of prices says that the catalogue does not: dated records to add, as text. Nothing that stands in the file is
 * touched, and nothing holds from before the day of the proposal, so that no link of before moves.
 *
 * @typedef {Record<string, number>} Values
 * @typedef {{ id: string, provider: string, name: string, values: Values, low?: Values, high?: Values,
 *   source: { title: string, url: string }, asOf: string, confidence: string, from?: string, retiresOn?: string, note?: string }} Kept
 * @typedef {number | { base: number, tiers: { start: number, price: number }[] }} Price
 * @typedef {{ constraint?: { type: string, start_date?: string }, prices: Record<string, Price | undefined> }} Conditional
 * @typedef {{ id: string, prices: Conditional[] | Record<string, Price | undefined> }} Listed
 * @typedef {{ title: string, url: string, released: string, find: (provider: string, name: string) => Listed | null }} List
 * @typedef {{ record: Kept, standing: "same" | "proposed" | "ours is newer" | "within our range" | "other id" | "not listed", says: string }} Finding
 */

/** The list's names of what the catalogue has too. */
const keys = new Map([
  ["input_mtok", "inputUsdPerMTok"],
  ["cache_read_mtok", "cachedInputUsdPerMTok"],
  ["cache_write_mtok", "cacheWriteUsdPerMTok"],
  ["cache_write_1h_mtok", "cacheWrite1hUsdPerMTok"],
  ["output_mtok", "outputUsdPerMTok"],
]);

/** A batch price that was half of the full price stays half of it. */
const halves = new Map([
  ["batchInputUsdPerMTok", "inputUsdPerMTok"],
  ["batchOutputUsdPerMTok", "outputUsdPerMTok"],
]);

/**
 * Each id of the catalogue beside the list, and the records it would add.
 * @param {readonly Kept[]} records @param {List} list @param {string} day
 */
export function compareWith(records, list, day) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {Kept[]} */
  const proposed = [];
  for (const states of statesById(records)) {
    const last = /** @type {Kept} */ (states.at(-1));
    if (last.retiresOn !== undefined && last.retiresOn <= day) continue;
    const listed = list.find(last.provider, last.name);
    const nameless = !listed ? "not listed" : isNamed(listed.id, last.name) ? null : "other id";
    if (nameless || !listed) {
      findings.push({ record: last, standing: nameless ?? "not listed", says: listed?.id ?? "" });
      continue;
    }
    for (const { from, values } of pricesFrom(listed, list.released, day)) {
      const finding = judge(states, from, values, list);
      findings.push(finding);
      if (finding.standing === "proposed") proposed.push(nextState(inForce(states, from), from, values, list));
    }
  }
  return { findings, proposed };
}

/**
 * A list that finds a name by its beginning gives the price of another model for one it does not have.
 * @param {string} id @param {string} name
 */
const isNamed = (id, name) => id === name || name.endsWith(`/${id}`);

/** @param {readonly Kept[]} records */
function statesById(records) {
  /** @type {Map<string, Kept[]>} */
  const byId = new Map();
  for (const record of records) byId.set(record.id, [...(byId.get(record.id) ?? []), record]);
  return [...byId.values()];
}

/**
 * The prices of a model by the day from which they would hold here: what holds when the list comes out counts from the day it
 * is read. Prices by the hour of the day are left out.
 * @param {Listed} listed @param {string} released @param {string} day
 */
function pricesFrom({ prices }, released, day) {
  const all = Array.isArray(prices) ? prices : [{ prices }];
  const dated = all.flatMap(({ constraint, prices: each }) =>
    constraint === undefined || constraint.type === "start_date"
      ? [{ from: constraint?.start_date ?? "", values: valuesOf(each) }]
      : [],
  );
  const now = dated.filter(({ from }) => from <= (released > day ? released : day)).at(-1);
  return [...(now ? [{ ...now, from: day }] : []), ...dated.filter(({ from }) => from > day)];
}

/** @param {Record<string, Price | undefined>} prices @returns {Values} */
function valuesOf(prices) {
  return Object.fromEntries(
    [...keys].flatMap(([theirs, ours]) => {
      const price = prices[theirs];
      return price === undefined ? [] : [[ours, typeof price === "number" ? price : price.base]];
    }),
  );
}

/** @param {readonly Kept[]} states @param {string} from */
const inForce = (states, from) =>
  /** @type {Kept} */ (states.filter((state) => (state.from ?? "") <= from).at(-1) ?? states[0]);

/**
 * @param {readonly Kept[]} states @param {string} from @param {Values} values @param {List} list
 * @returns {Finding}
 */
function judge(states, from, values, list) {
  const record = inForce(states, from);
  const moved = Object.entries(values).filter(
    ([key, value]) => record.values[key] !== undefined && record.values[key] !== value,
  );
  const says = moved.map(([key, value]) => `${key} ${record.values[key]} to ${value} from ${from}`).join(", ");
  if (moved.length === 0) return { record, standing: "same", says };
  // A rise that was called off stands in older lists for good: who has read last is believed.
  if (list.released <= lastDayOf(record.asOf)) return { record, standing: "ours is newer", says };
  if (moved.every(([key, value]) => isWithin(record, key, value)))
    return { record, standing: "within our range", says };
  return { record, standing: "proposed", says };
}

/** @param {string} asOf YYYY, YYYY-MM or YYYY-MM-DD */
const lastDayOf = (asOf) => `${asOf}-12-31`.slice(0, Math.max(10, asOf.length));

/** @param {Kept} record @param {string} key @param {number} value */
const isWithin = ({ values, low = {}, high = {} }, key, value) => {
  const own = /** @type {number} */ (values[key]);
  return value >= (low[key] ?? own) && value <= (high[key] ?? own);
};

/** @param {Kept} before @param {string} from @param {Values} values @param {List} list @returns {Kept} */
function nextState(
  { low: _low, high: _high, note: _note, from: _from, ...before },
  from,
  values,
  { title, url, released },
) {
  const known = Object.fromEntries(Object.entries(values).filter(([key]) => before.values[key] !== undefined));
  const batched = [...halves].flatMap(([half, full]) => {
    const [was, now] = [before.values[full], known[full]];
    return was !== undefined && now !== undefined && before.values[half] === was / 2 ? [[half, now / 2]] : [];
  });
  return {
    ...before,
    values: { ...before.values, ...known, ...Object.fromEntries(batched) },
    source: { title, url },
    asOf: released,
    confidence: "medium",
    note: "One price list. What it does not have is as before; a batch price that was half stays half.",
    from,
  };
}

/**
 * The text of the file with the records in their places. Every line that was there is there still.
 * @param {string} text @param {readonly Kept[]} proposed
 */
export function withRecords(text, proposed) {
  return proposed.reduce(insert, text);
}

/**
 * After the last state of its id that begins before it.
 * @param {string} text @param {Kept} record
 */
function insert(text, record) {
  const start = `\n    "id": ${JSON.stringify(record.id)},`;
  const ends = [...text.matchAll(new RegExp(start.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g"))].map(({ index }) => {
    const end = text.indexOf("\n  }", index) + "\n  }".length;
    return { end, from: /\n {4}"from": "([^"]+)"/.exec(text.slice(index, end))?.[1] ?? "" };
  });
  const before = ends.filter(({ from }) => from < /** @type {string} */ (record.from)).at(-1);
  if (!before || ends.some(({ from }) => from === record.from))
    throw new Error(`${record.id} has a state from ${record.from}, or none before it: to be added by hand`);
  const written = JSON.stringify(record, null, 2).replaceAll("\n", "\n  ");
  return `${text.slice(0, before.end)},\n  ${written}${text.slice(before.end)}`;
}
