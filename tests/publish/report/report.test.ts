// @vitest-environment jsdom
import jsQR from "jsqr";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/report/route";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { presets } from "@/lib/presets";
import { reportOf } from "@/lib/publish/report/report";
import { reportHtml } from "@/lib/publish/report/report-html";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { formatUsd } from "@/lib/sheet/format";

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

/** The code as a camera sees it: eight pixels a dot. */
function readCode(page: Document): string | undefined {
  const svg = page.querySelector(".foot svg");
  const side = Number(svg?.getAttribute("viewBox")?.split(" ")[2]);
  const scale = 8;
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of (svg?.querySelector("path")?.getAttribute("d") ?? "").matchAll(/M(\d+) (\d+)/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < scale; column++) {
        const at = ((Number(y) * scale + row) * side * scale + Number(x) * scale + column) * 4;
        pixels.fill(0, at, at + 3);
      }
  return jsQR(pixels, side * scale, side * scale)?.data;
}

test.each(presets.map(({ id }) => id))("says the totals of the scenario, and its code is its link: %s", async (id) => {
  const { status, page } = await reportAt(`p=${id}&queries=23000&v=1`);
  expect(status).toBe(200);
  const { approaches } = evaluateScenario(readScenario(`?p=${id}&queries=23000&v=1`));
  const text = page.body.textContent ?? "";
  for (const { title, totalUsd } of approaches) {
    expect(text).toContain(title);
    expect(text).toContain(formatUsd(totalUsd));
  }
  expect(page.querySelectorAll(".cards > div")).toHaveLength(approaches.length > 1 ? 3 : 1);
  expect(page.querySelectorAll(".charts svg")).toHaveLength(2);
  const link = page.querySelector(".foot a")?.getAttribute("href");
  expect(link).toBe(`${site}/?p=${id}&queries=23000&v=1`);
  expect(readCode(page)).toBe(link);
});

/** Each card as its three texts. */
const cardsOf = (query: string): readonly (readonly string[])[] =>
  reportOf({ evaluation: evaluateScenario(readScenario(`?${query}`)) }).cards.map(({ title, figure, words }) => [
    title,
    figure,
    words,
  ]);

test("the cards name the answer and the one beside it", () => {
  expect(cardsOf("p=support-bot.2026-11&v=1")).toEqual([
    ["Cheapest", "RAG", "$10,638 over 12 months."],
    ["Next", "Prompting", "$1,604 more, $12,242 over 12 months."],
    [
      "The answer changes at",
      "104,380 queries a month",
      "Below it prompting costs least, above it RAG; the scenario has 150,000.",
    ],
  ]);
});

test("within a latency limit the cards never name who misses it as the answer", () => {
  const limited = cardsOf("p=support-bot.2026-11&firstTokenBudget=200&v=1");
  expect(limited.map(([title, figure]) => [title, figure])).toEqual([
    ["Cheapest in time", "Fine-tuning"],
    ["Cheaper, but too late", "RAG"],
    ["Without the limit, the cheapest changes at", "104,380 queries a month"],
  ]);
  expect(limited[1]?.[2]).toBe("$54,132 less, $10,638 over 12 months; it misses the latency limit.");
  const [late] = cardsOf("p=support-bot.2026-11&firstTokenBudget=1&v=1");
  expect(late).toEqual([
    "Cheapest, but too late",
    "RAG",
    "$10,638 over 12 months. Nothing that is priced keeps the latency limit.",
  ]);
});

test("a month is one month, and a volume is as the scenario has it", () => {
  const [first, , change] = cardsOf("p=support-bot.2026-11&horizon=1&queries=12345&v=1");
  expect(first?.[2]).toContain("over 1 month.");
  expect(change?.[2]).toContain("the scenario has 12,345.");
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
