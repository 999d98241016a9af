import { setTimeout as wait } from "node:timers/promises";
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

test("workbooks that are made hold nobody up: the server answers others meanwhile", async () => {
  const waits: number[] = [];
  let isMaking = true;
  const asking = (async () => {
    while (isMaking) {
      const begun = performance.now();
      await (await fetch(`${baseUrl}/healthz`)).text();
      waits.push(performance.now() - begun);
      await wait(10);
    }
  })();
  const address = (index: number) => `${baseUrl}/scenario.xlsx?p=text-to-sql.2026-11&queries=${71_000 + index}&v=1`;
  const made = await Promise.all(Array.from({ length: 6 }, async (_, index) => (await fetch(address(index))).status));
  isMaking = false;
  await asking;
  expect(made).toEqual(made.map(() => 200));
  waits.sort((one, other) => one - other);
  // Made by the thread that answers, the longest twentieth waited for one to three seconds; beside it, for 40 ms.
  expect(waits[Math.floor(0.95 * waits.length)]).toBeLessThan(500);
});
