import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { processorMs } from "../../scripts/processor.mjs";
import { baseUrl } from "./base-url";
import { processAt } from "./listening";

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

test.runIf(existsSync("/proc/net/tcp"))(
  "of the dearest that nobody waits for any more next to nothing is made",
  async () => {
    const { pid = 0 } = processAt(Number(new URL(baseUrl).port)) ?? {};
    const spent = () => processorMs(pid) ?? 0;
    /** What was spent once nothing has been for half a second. */
    const spentAtRest = async (before = spent()): Promise<number> => {
      await wait(500);
      return spent() - before < 50 ? before : spentAtRest();
    };
    const address = (index: number) =>
      `${baseUrl}/api/evaluate?p=support-bot.2026-11&horizon=120&growth=0..0.1&queries=${81_000 + index}&v=1`;
    const askAndLeave = (index: number) =>
      fetch(address(index), { signal: AbortSignal.timeout(50) }).then(
        () => "answered",
        () => "left",
      );
    // What makes them has begun before.
    await askAndLeave(0);
    const before = await spentAtRest();
    const all = await Promise.all(Array.from({ length: 40 }, (_, index) => askAndLeave(1 + index)));
    expect(all).not.toContain("answered");
    // Each took 44 ms or more when its evaluation was made all the same, and one whole takes a second.
    expect((await spentAtRest()) - before).toBeLessThan(1_000);
  },
);
