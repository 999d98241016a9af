import { expect, test } from "vitest";
import { baseUrl } from "./base-url";

const pageOf = async (queries: number) => {
  const response = await fetch(`${baseUrl}/?p=support-bot.2026-11&queries=${queries}&v=1`);
  return { status: response.status, html: await response.text() };
};

const hasOdds = (html: string) => html.includes("scoreboard-chance");
const saysBusy = (html: string) => html.includes("The server is busy");

test("of many new links at once each is a page with an answer, and has its odds or says that the server is busy", async () => {
  const pages = await Promise.all(Array.from({ length: 24 }, (_, index) => pageOf(61_000 + index)));
  for (const [index, { status, html }] of pages.entries()) {
    expect(status).toBe(200);
    expect(html.match(/<tr data-approach/g)).toHaveLength(4);
    expect(html).toContain(`value="${(61_000 + index).toLocaleString("en-US")}"`);
    expect(hasOdds(html)).not.toBe(saysBusy(html));
  }
  const { html } = await pageOf(61_999);
  expect(hasOdds(html)).toBe(true);
});
