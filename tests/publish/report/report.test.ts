// @vitest-environment jsdom
import jsQR from "jsqr";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/report/route";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { cardsOf } from "@/lib/narrative/cards";
import { findingOf } from "@/lib/narrative/finding";
import { plainText } from "@/lib/narrative/phrase";
import { presets } from "@/lib/presets";
import { reportOf } from "@/lib/publish/report/report";
import { reportHtml } from "@/lib/publish/report/report-html";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { formatUsd } from "@/lib/sheet/format";
import { someOf } from "../../law";

const site = "https://crossover.example";

/** As behind a proxy that writes the headers anew. */
beforeAll(() => void vi.stubEnv("CROSSOVER_TRUST_PROXY", "1"));
afterAll(() => void vi.unstubAllEnvs());

async function reportAt(query: string): Promise<{ status: number; html: string; page: Document }> {
  const headers = { host: "crossover.example", "x-forwarded-proto": "https" };
  const response = await GET(new Request(`${site}/report?${query}`, { headers }));
  const html = await response.text();
  return { status: response.status, html, page: new DOMParser().parseFromString(html, "text/html") };
}

/** The code as a camera sees it: four pixels a dot. */
function readCode(page: Document): string | undefined {
  const svg = page.querySelector(".foot svg");
  const side = Number(svg?.getAttribute("viewBox")?.split(" ")[2]);
  const scale = 4;
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of (svg?.querySelector("path")?.getAttribute("d") ?? "").matchAll(/M(\d+) (\d+)/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < scale; column++) {
        const at = ((Number(y) * scale + row) * side * scale + Number(x) * scale + column) * 4;
        pixels.fill(0, at, at + 3);
      }
  return jsQR(pixels, side * scale, side * scale)?.data;
}

test.each(someOf(presets, 2).map(({ id }) => id))(
  "says the totals of the scenario, and its code is its link: %s",
  async (id) => {
    const { status, page } = await reportAt(`p=${id}&queries=23000&v=1`);
    expect(status).toBe(200);
    const evaluation = evaluateScenario(readScenario(`?p=${id}&queries=23000&v=1`));
    const { approaches } = evaluation;
    const text = page.body.textContent ?? "";
    for (const { title, totalUsd } of approaches) {
      expect(text).toContain(title);
      expect(text).toContain(formatUsd(totalUsd));
    }
    const isLate = findingOf(evaluation, null, null).rule === "late";
    expect(page.querySelectorAll(".cards > div")).toHaveLength(isLate ? 0 : 3);
    expect(page.querySelectorAll(".charts svg")).toHaveLength(2);
    const link = page.querySelector(".foot a")?.getAttribute("href");
    expect(link).toBe(`${site}/?p=${id}&queries=23000&v=1`);
    expect(readCode(page)).toBe(link);
  },
);

const reportFor = (query: string) => reportOf({ evaluation: evaluateScenario(readScenario(`?${query}`)) });

test.each(["p=support-bot.2026-11&v=1", "p=help-desk.2026-11&v=1", "p=text-to-sql.2026-11&wrongAnswerSum=40&v=1"])(
  "its cards are those of the page: %s",
  (query) => {
    const evaluation = evaluateScenario(readScenario(`?${query}`));
    const onPage = cardsOf(evaluation, findingOf(evaluation, null, null));
    const { cards } = reportFor(query);
    expect(cards.map(({ title, words }) => [title, words])).toEqual(
      onPage.map(({ title, words }) => [title, plainText(words)]),
    );
    expect(cards.map(({ figure }) => figure)).toEqual(onPage.map(({ names }) => plainText(names)));
  },
);

test("says at which volume the answer changes", () =>
  expect(reportFor("p=support-bot.2026-11&v=1").changes.join(" ")).toContain("104,380"));

test("within a latency limit the cards never name who misses it as the answer", () => {
  const { cards } = reportFor("p=support-bot.2026-11&firstTokenBudget=200&v=1");
  expect(cards.map(({ title, figure }) => [title, figure])).toEqual([
    ["The answer", "Fine-tuning"],
    ["Cheaper", "RAG"],
    ["Better", "Say under Fit what questions ask for"],
  ]);
  expect(cards[1]?.words).toMatch(/^RAG: \$54,132 less. But the first token takes /);
  expect(reportFor("p=support-bot.2026-11&firstTokenBudget=1&v=1").cards).toEqual([]);
});

test("what was changed stands first among what was given", async () => {
  const { page } = await reportAt("p=support-bot.2026-11&rag.passages=7&v=1");
  expect(page.querySelector("li")?.textContent).toBe("RAG: Passages in the prompt: 7 (given)");
});

test("a title is text, and the page has no script", async () => {
  const { html, page } = await reportAt(
    `p=article-001.2026-11&title=${encodeURIComponent("<img src=x onerror=1> & co")}&v=1`,
  );
  expect(page.querySelector("img, script")).toBeNull();
  expect(html).toContain("&lt;img src=x");
});

test("an address too long for a camera stands there as text alone", () => {
  const source = { evaluation: evaluateScenario(readScenario("?p=article-001.2026-11&v=1")) };
  expect(reportHtml(reportOf(source), site, null)).not.toContain("The link as a code");
});

test("bad values are named, with the way back to them", async () => {
  const { status, page } = await reportAt("p=article-001.2026-11&queries=lots&v=1");
  expect(status).toBe(422);
  expect(page.body.textContent).toContain("lots");
  expect(page.querySelector("a")?.getAttribute("href")).toContain("queries=lots");
});
