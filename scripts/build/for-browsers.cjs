/**
 * A loader: what browsers get of the pages of techniques and of the catalogue. What only the method page and the catalogue's
 * own pages say, which the server makes, is left out, and so is what inputs mean, which is fetched when somebody looks.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");

/** Facts that are obeyed, and shown on the catalogue's pages alone. */
const obeyed = ["tuning-offers", "adapter-hosts", "successors", "regions", "places", "thinking"];

/** Measurements: what is reckoned with are the records made of them, which say where they are from. */
const measured = ["first-token", "prefill", "output-speed"];

/** What no formula, remark or sentence reads: of prices those of the tables of what is left out, of times how they were measured. */
const unreadFigures = [
  "usdPerYear",
  "usdPerYearMedian",
  "usdPerYearP75",
  "trainingUsdPerHour",
  "hostingUsdPerMonth720h",
  "maxAdaptersLoaded",
  "backupUsdPerGiBMonth",
  "forkUsdPerRequest",
  "storageUnindexedUsdPerGbMonth",
  "freeVcpu",
  "vectors",
  "concurrentQueries",
  "p99Ms",
  "maxRequestsPerSecond",
  "outputTokensPerSecond",
  "fitMaxErrorMs",
  "fitToRequestsAtOnce",
  "msPerTokenPerRequest",
  "uncachedPromptTokens",
  "batchDiscount",
  "flexDiscount",
  "cacheReadFraction",
  "cachedInputFraction",
  // Of what is assumed: why a price stands beside a time.
  "prices",
];

/** Fetched when somebody looks (`/help.json`). */
const helpTexts = /^\s+help:\s*"(?:[^"\\]|\\.)*",?\n/gm;

const pageTexts = /^ {2}(?:summary|leavesOut):\s*(?:"(?:[^"\\]|\\.)*"|`[^`]*`),\n/gm;

/** What is said to who makes a technique or a preset: tests and the server have said it before. */
const makersErrors = /throw new Error\(\s*(?:`[^`]*`|"[^"]*"),?\s*\)/g;

const unread = ["confidence", "reading", "otherReadings", "asOfApprox", "story"];

const unreadIn = (/** @type {string} */ name, /** @type {string} */ folder) => {
  if (obeyed.includes(name)) return ["source", "asOf", "confidence", "note"];
  if (measured.includes(name)) return [...unread, "provider", "values", "assumed", "note"];
  // What is to be known of a fact stands on the catalogue's pages; fields and explanations name its source.
  if (basename(folder) === "facts") return [...unread, "note"];
  return basename(folder) === "latency" ? [...unread, "provider", "memory", "within", "distance"] : unread;
};

/** The measurements that some record is made of. */
const restedOn = (/** @type {string} */ folder) =>
  new Set(
    readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")))
      .flatMap(({ basedOn = {} }) => Object.values(basedOn)),
  );

/** Figures by their keys. */
const figures = ["values", "low", "high", "assumed"];

const without = (/** @type {Record<string, unknown>} */ known) =>
  Array.isArray(known) || typeof known !== "object"
    ? known
    : Object.fromEntries(Object.entries(known).filter(([key]) => !unreadFigures.includes(key)));

/** @this {{ readonly resourcePath: string }} */
module.exports = function forBrowsers(/** @type {string} */ source) {
  if (!this.resourcePath.endsWith(".json"))
    return source.replace(pageTexts, "").replace(helpTexts, "").replace(makersErrors, "throw new Error()");
  const [name, folder] = [basename(this.resourcePath, ".json"), dirname(this.resourcePath)];
  const short = (/** @type {Record<string, unknown>} */ page) => {
    // Weights that nobody publishes fill no figure: they are obeyed.
    const isObeyed = name === "weights" && page.gigabytes === undefined;
    const left = isObeyed ? unreadIn("thinking", folder) : unreadIn(name, folder);
    return Object.fromEntries(
      Object.entries(page).flatMap(([key, value]) =>
        left.includes(key) ? [] : [[key, figures.includes(key) ? without(value) : value]],
      ),
    );
  };
  const pages = JSON.parse(source);
  if (!Array.isArray(pages)) return JSON.stringify(short(pages));
  const used = measured.includes(name) ? restedOn(folder) : null;
  return JSON.stringify(pages.filter(({ id }) => used === null || used.has(id)).map(short));
};
