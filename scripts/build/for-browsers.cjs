/**
 * A loader: what browsers get of the pages of techniques and of the catalogue. What only the method page and the catalogue's
 * own pages say, which the server makes, is left out.
 */
const { basename } = require("node:path");

/** Facts that are obeyed, and shown on the catalogue's pages alone. */
const obeyed = ["tuning-offers", "adapter-hosts", "successors", "regions", "places", "thinking"];

const pageTexts = /^ {2}(?:summary|leavesOut):\s*(?:"(?:[^"\\]|\\.)*"|`[^`]*`),\n/gm;

const unreadIn = (/** @type {string} */ name) =>
  obeyed.includes(name)
    ? ["source", "asOf", "confidence", "note"]
    : ["confidence", "reading", "otherReadings", "asOfApprox", "story"];

/** @this {{ readonly resourcePath: string }} */
module.exports = function forBrowsers(/** @type {string} */ source) {
  if (!this.resourcePath.endsWith(".json")) return source.replace(pageTexts, "");
  const unread = unreadIn(basename(this.resourcePath, ".json"));
  const short = (/** @type {Record<string, unknown>} */ page) =>
    Object.fromEntries(Object.entries(page).filter(([key]) => !unread.includes(key)));
  const pages = JSON.parse(source);
  return JSON.stringify(Array.isArray(pages) ? pages.map(short) : short(pages));
};
