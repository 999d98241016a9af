import { describe, expect, test } from "vitest";
import {
  article,
  articleWith,
  blankPage,
  dollars,
  evaluated,
  eventually,
  headlineOf,
  readAloud,
  scoreboard,
  seen,
  showView,
  tableOf,
  visit,
} from "./app";

describe("article 001", () => {
  const totals = { prompting: 27_000, rag: 21_600, fineTuning: 13_100, hybrid: 22_100 };

  test("the headline, the scoreboard, the tables, the charts and the API give the same totals", async () => {
    const { page } = await visit(article);
    await eventually(() => headlineOf(page)).toBe(
      "At 50,000 queries a month over 12 months, fine-tuning costs $8,500 less than RAG ($13,100 against $21,600).",
    );
    const shown = await scoreboard(page);
    expect(Object.fromEntries(Object.entries(shown).map(([id, text]) => [id, dollars(text)]))).toEqual(totals);
    const { approaches } = await evaluated(article);
    expect(Object.fromEntries(approaches.map(({ id, totalUsd }) => [id, totalUsd]))).toEqual(totals);

    for (const total of ["$27,000", "$21,600", "$13,100", "$22,100"]) {
      await eventually(() => page.locator("#over-time .chart-summary").innerText()).toContain(total);
      await eventually(() => page.locator("#over-time .chart-still").innerText()).toContain(total);
      await eventually(() => page.locator("#inputs").innerText()).toContain(total);
    }
    const { columns, rows } = await tableOf(page, "over-time");
    for (const [title, total] of [
      ["Prompting", 27_000],
      ["RAG", 21_600],
      ["Fine-tuning", 13_100],
      ["Hybrid", 22_100],
    ] as const)
      expect(dollars(rows.at(-1)?.[columns.indexOf(title)] ?? ""), title).toBe(total);
    await showView(page, "Costs");
    for (const total of ["$27,000", "$21,600", "$13,100", "$22,100"]) {
      await eventually(() => page.locator("#breakdown .chart-still").innerText()).toContain(total);
      await eventually(() => page.locator(".bill tfoot").innerText()).toContain(total);
    }
    const sums = (await tableOf(page, "breakdown")).rows.filter(([, part]) => part === "total");
    expect(sums.map((row) => dollars(row.at(-1) ?? ""))).toEqual(Object.values(totals));
  });

  test("the lines in the breakdown table add up to its totals", async () => {
    const { page } = await visit(seen("costs"));
    const rows = (await tableOf(page, "breakdown")).rows.map(([name, part, , usd = ""]) => ({
      name,
      part,
      usd: dollars(usd),
    }));
    for (const { name, usd } of rows.filter(({ part }) => part === "total")) {
      const lines = rows.filter((row) => row.name === name && row.part !== "total");
      expect(lines.reduce((sum, line) => sum + line.usd, 0)).toBe(usd);
    }
  });

  test("pays back at the end of month 2, after 100,000 queries", async () => {
    const { page } = await visit(article);
    await eventually(() => page.locator(".headline-detail").first().innerText()).toBe(
      "Fine-tuning breaks even with RAG after 100,000 queries, at the end of month 2.",
    );
  });

  test("lists every crossing by volume with its direction", async () => {
    const { page } = await visit(seen("costs"));
    const crossings = await page.locator(".crossings tbody").innerText();
    for (const said of [
      "RAG cheaper above 20,000",
      "Fine-tuning cheaper above 15,931",
      "Fine-tuning cheaper above 12,719",
    ])
      expect(crossings).toContain(said);
  });
});

describe("at 20,000 queries a month", () => {
  test("the lead changes three times, and the sentence says each", async () => {
    const { page } = await visit(articleWith("queries=20000"));
    await eventually(() => readAloud(page.locator(".headline-detail").first())).toBe(
      "Fine-tuning is first ahead in month 6, falls behind in month 7 and stays ahead from month 8.",
    );
  });

  test("the chart marks all three", async () => {
    const { page } = await visit(articleWith("queries=20000"));
    const chart = page.locator("#over-time .chart-still");
    await eventually(() => chart.locator(".chart-dot").count()).toBe(3);
    const labels = await chart.locator("text").allTextContents();
    expect(labels).toEqual(
      expect.arrayContaining(["first ahead, month 6", "behind, month 7", "ahead for good, month 8"]),
    );
  });
});

describe("retraining every three months over twelve", () => {
  test("counts three times in the bill, the chart, the summary and the explanation", async () => {
    const { page } = await visit(article);
    await eventually(() => page.locator("#over-time .chart-still .chart-retraining").count()).toBe(6);
    await eventually(() => page.locator("#over-time .chart-reading").innerText()).toContain(
      "Fine-tuning and hybrid are retrained at the start of months 4, 7 and 10.",
    );
    await page.locator(".scoreboard tr[data-approach=fineTuning] a.figure").first().click();
    const dialog = page.locator(".explanation-dialog");
    await eventually(() => dialog.innerText()).toContain("$1,250 × 3 (start of months 4, 7, 10) = $3,750");
  });

  test("does not count at month 13", async () => {
    const { page } = await visit(articleWith("horizon=13"), { js: false });
    expect(dollars((await scoreboard(page)).fineTuning ?? "")).toBe(13_100 + 50_000 * 0.011 + 1_250);
  });
});

describe("what does not cross", () => {
  test("an approach dearer in every respect is dearer at every volume, and the reason names the term", async () => {
    const { page } = await visit(seen("costs", articleWith("rag.setup=0", "rag.hosting=0", "rag.perQuery=0.001")));
    const row = page.locator(".crossings tbody tr", { hasText: "RAG and fine-tuning" });
    await eventually(() => row.innerText()).toMatch(/Fine-tuning is dearer than RAG at every volume|never catches up/);
    await eventually(() => row.innerText()).toMatch(/What weighs most is/);
  });

  test("equal costs have no winner", async () => {
    const equal = ["prompting.perQuery=0.02", "rag.setup=0", "rag.hosting=0", "rag.perQuery=0.02"];
    const link = articleWith(...equal, "fineTuning.basis=absent", "hybrid.basis=absent");
    const { page } = await visit(seen("costs", link));
    await eventually(() => headlineOf(page)).toMatch(/prompting and RAG cost the same, \$12,000\.$/);
    const row = page.locator(".crossings tbody tr", { hasText: "Prompting and RAG" });
    await eventually(() => row.innerText()).toContain("The same at every volume.");
    await eventually(() => page.locator("body").innerText()).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("a saving that never repays the set-up says so", async () => {
    const { page } = await visit(
      articleWith("fineTuning.perQuery=0.06", "prompting.basis=absent", "hybrid.basis=absent"),
    );
    await eventually(() => page.locator(".headline-detail").first().innerText()).toContain(
      "fine-tuning never catches up with RAG: it costs $2,450 more to set up",
    );
  });
});

test("the closing preset shows both closing dates", async () => {
  const { page } = await visit("/?p=historical-openai.2026-11&v=1", { js: false });
  const notice = await page.locator(".notices").innerText();
  expect(notice).toContain("2027-01-06");
  expect(notice).toContain("2027-01-14");
});

test("an approach a preset gives nothing for is named as absent, with the reason", async () => {
  const { page } = await blankPage({ js: false });
  await page.goto(article);
  await eventually(() => page.locator(".absent").innerText()).toContain("Long context is not priced.");
  await page.locator(".absent").getByRole("link", { name: "Why, and the way out" }).click();
  await eventually(() => page.locator(".fit-table [data-approach=longContext]").innerText()).toContain(
    "No. Article 001 gives no figures for long context.",
  );
});
