import { describe, expect, test } from "vitest";
import { eventually, field, headlineOf, queryOf, readAloud, seen, showView, visit } from "./app";
import { violationsInAll } from "./axe";

const bot = "/?p=support-bot.2026-11&v=1";
const onFit = (query: string) => `/?p=support-bot.2026-11&${query}&view=fit&v=1`;

describe("what is needed", () => {
  test("is asked from the answer, rules out with its reason, and is one step to undo", async () => {
    const { page, problems } = await visit(bot);
    expect(await headlineOf(page)).toContain("RAG costs $1,604 less than prompting");
    await eventually(() => page.locator(".absent").innerText()).toContain(
      "Prompting’s examples hold 1.3% of your documents.",
    );
    await page.getByRole("link", { name: "Do questions ask for them?" }).click();
    await field(page, "task").selectOption({ label: "Facts from your own documents" });
    await eventually(() => headlineOf(page)).toContain("the cheapest that meets your needs is RAG at $10,638");
    await eventually(() => queryOf(page)).toBe("?p=support-bot.2026-11&task=documents&view=fit&v=1");
    await eventually(() => readAloud(page.locator(".fit-table [data-approach=prompting]"))).toContain(
      "The model has never read your documents. It would cost $12,242.",
    );
    await showView(page, "Answer");
    const last = page.locator(".scoreboard tbody tr").last();
    await eventually(() => readAloud(last)).toContain("ruled out");
    expect(await last.getAttribute("data-approach")).toBe("prompting");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(() => headlineOf(page)).toContain("RAG costs $1,604 less than prompting");
    expect(problems).toEqual([]);
  });

  test("names the cheaper one that is ruled out, and counts it anyway where that is wanted", async () => {
    const { page } = await visit(onFit("onPremises=yes"));
    expect(await headlineOf(page)).toContain("RAG costs $54,132 less, but is ruled out: a provider runs its model.");
    const rag = page.locator(".fit-table [data-approach=rag]");
    await rag.getByRole("link", { name: "Count it anyway" }).click();
    await eventually(() => headlineOf(page)).toContain("the cheapest that meets your needs is RAG at $10,638");
    await eventually(() => queryOf(page)).toContain("rag.counted=anyway");
  });

  test("is answered without JavaScript, and goes along when an input of another view is changed", async () => {
    const { page } = await visit(onFit("task=documents"), { js: false });
    await field(page, "citations").selectOption("yes");
    await page.getByRole("button", { name: "Recalculate" }).click();
    expect(await headlineOf(page)).toContain(
      "the cheapest that meets your needs is RAG at $10,638, $58,957 less than hybrid",
    );
    await page.getByRole("link", { name: "Answer", exact: true }).click();
    await field(page, "queries").fill("300000");
    await page.getByRole("button", { name: "Recalculate" }).click();
    expect(queryOf(page)).toContain("task=documents");
    expect(await headlineOf(page)).toContain("the cheapest that meets your needs is RAG");
  });

  test("and what a wrong answer costs turn the answer, with how often each is right", async () => {
    const { page } = await visit(onFit("task=documents"));
    await field(page, "wrongAnswer").selectOption({ label: "A person answers instead" });
    const hybrid = page.locator(".quality [data-approach=hybrid]");
    // 78.4 of 100 right, 388,200 of 1,800,000 wrong.
    await eventually(() => readAloud(hybrid)).toContain("78%");
    expect(await readAloud(hybrid)).toContain("388,200");
    await eventually(() => headlineOf(page)).toContain("hybrid and RAG are too close to call");
    expect(await page.locator(".trade-offs").first().innerText()).toContain(
      "it pays where a wrong answer costs under $",
    );
    await hybrid.getByRole("link").first().click();
    await eventually(() => page.getByRole("dialog").innerText()).toContain("Wrong answers");
  });

  test("is said without scripts as with them", async () => {
    const findings = async (js: boolean) => {
      const { page, problems } = await visit(onFit("task=documents&wrongAnswer=person"), { js });
      const found = page.locator(".trade-offs").last();
      expect(await found.innerText()).toContain("costs $256,914 less in all");
      expect(problems).toEqual([]);
      return found.innerText();
    };
    expect(await findings(true)).toBe(await findings(false));
  });

  test("has nothing that axe minds, in either theme", async () => {
    const { page } = await visit(onFit("task=documents&citations=yes&wrongAnswer=person&labelled=make"));
    expect(await violationsInAll(page)).toEqual([]);
  });
});

describe("lines of one’s own", () => {
  test("are added to the bill when the box is left, and stay in the link", async () => {
    const { page, problems } = await visit(seen("costs", bot));
    const box = page.locator("textarea[name=lines]");
    await box.fill("compliance audit: 12,000 once\nRAG: human review: 0.02 * 1.5 per query");
    await box.blur();
    await eventually(() => page.locator(".bill").innerText()).toContain("compliance audit");
    await eventually(() => headlineOf(page)).toContain("prompting costs");
    await eventually(() => new URLSearchParams(queryOf(page)).get("lines")).toBe(
      "compliance audit: 12,000 once; RAG: human review: 0.02 * 1.5 per query",
    );
    expect(problems).toEqual([]);
  });

  test("that cannot be used say why, and nothing is lost", async () => {
    const { page } = await visit(seen("costs", bot));
    const box = page.locator("textarea[name=lines]");
    await box.fill("human review: 0.02 * 1.5 per month per query");
    await box.blur();
    await eventually(() => page.locator(".own-lines-problem").innerText()).toContain(
      "human review: USD per month per query is no unit of a cost.",
    );
    expect(await page.locator("textarea[name=lines]").inputValue()).toBe(
      "human review: 0.02 * 1.5 per month per query",
    );
    expect(await headlineOf(page)).toContain("RAG costs $1,604 less than prompting");
  });

  test("are sent with the form without JavaScript", async () => {
    const { page } = await visit(seen("costs", bot), { js: false });
    await page.locator("textarea[name=lines]").fill("audit: 1000 once\nRAG: review: 0.03 per query");
    await page.getByRole("button", { name: "Recalculate" }).click();
    expect(await page.locator(".bill").innerText()).toContain("review");
    expect(await page.locator(".bill").innerText()).toContain("audit");
  });
});
