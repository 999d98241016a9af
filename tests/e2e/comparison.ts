import { articleWith } from "./app";

export const support = "/?p=support-bot.2026-11&v=1";
export const regulated = "/?p=regulated-answers.2026-11&v=1";
export const five = articleWith("queries=250000", "rag.perQuery=0.01", "title=Five+times");

/** The address of a comparison of some links, with more parameters before its end. */
export const comparison = (links: readonly string[], more = ""): string =>
  `/compare?${links.map((link) => `s=${encodeURIComponent(link.slice(link.indexOf("?") + 1))}`).join("&")}${more}&v=1`;
