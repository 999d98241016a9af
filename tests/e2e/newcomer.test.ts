import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { article, eventually, headlineOf, queryOf, seen, visit } from "./app";

/** Presses things by role and name, and counts how often. */
function newcomer(page: Page) {
  let presses = 0;
  return {
    page,
    press: async (found: Locator) => {
      presses++;
      await found.click();
    },
    /** Into a box, which one must press first. */
    type: async (found: Locator, text: string) => {
      presses++;
      await found.fill(text);
      await found.press("Enter");
    },
    presses: () => presses,
  };
}

const bot = "/?p=support-bot.2026-11&v=1";
const begin = async (link = bot) => newcomer((await visit(link, { folded: true })).page);

describe("a newcomer", () => {
  test("changes the model in two presses, and takes it back in one", async () => {
    const { page, press, presses } = await begin();
    await press(page.getByRole("button", { name: /^Model: Llama 3\.3 70B/ }));
    await page.getByRole("combobox", { name: "Search model" }).fill("haiku");
    const option = page.getByRole("dialog").getByRole("option").first();
    await eventually(() => option.innerText()).toMatch(/haiku[\s\S]*a million tokens[\s\S]*\d{4}-\d\d-\d\d/i);
    await press(option);
    await eventually(() => queryOf(page)).toMatch(/[?&]model=[^&]*haiku/);
    expect(presses()).toBe(2);
    await press(page.getByRole("button", { name: "Undo" }));
    await eventually(() => queryOf(page)).toBe("?p=support-bot.2026-11&v=1");
  });

  test("types a price of their own, also for a model that is in no list, and a range", async () => {
    const { page, press, type, presses } = await begin();
    await type(page.getByRole("textbox", { name: "Queries per month" }).first(), "100k to 200k");
    await eventually(() => headlineOf(page)).toContain("100,000 to 200,000");
    expect(presses()).toBeLessThanOrEqual(2);
    await press(page.getByRole("button", { name: /^Model: Llama 3\.3 70B/ }));
    await press(page.getByText("My own model"));
    await type(page.getByRole("textbox", { name: /A million prompt tokens/ }), "0.5");
    await eventually(() => queryOf(page)).toContain("inputPrice=0.5");
    expect(presses()).toBeLessThanOrEqual(1 + 3);
  });

  test("asks in one press why fine-tuning loses, and where RAG beats prompting", async () => {
    const { page, press } = await begin();
    await press(page.getByRole("row", { name: /^Fine-tuning/ }).getByRole("link", { name: /^\+\$/ }));
    await page
      .getByRole("dialog", { name: "Why this number" })
      .getByText(/fine-tuning/i)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await press(page.getByRole("link", { name: "By volume" }));
    await page.getByRole("heading", { name: /RAG is cheapest from 104,380/ }).waitFor();
  });

  test("sets a limit on the wait in two presses", async () => {
    const { page, press, type, presses } = await begin(seen("latency", bot));
    await type(page.getByRole("textbox", { name: "How fast must it be?" }), "900");
    await press(page.getByRole("button", { name: "First token", exact: true }));
    await eventually(() => headlineOf(page)).toContain("the cheapest that meets your latency limit is prompting");
    expect(presses()).toBe(2);
  });

  test("shares to Notion, embeds the chart by volume and compares, in three presses each", async () => {
    const { page, press, presses } = await begin(article);
    const dialog = page.getByRole("dialog", { name: "Share" });
    await press(page.getByRole("banner").getByRole("button", { name: "Share" }));
    await press(dialog.getByRole("radio", { name: "Notion" }));
    await eventually(() => dialog.getByRole("textbox").first().inputValue()).toContain("/embed/");
    await page.keyboard.press("Escape");
    await press(page.getByRole("link", { name: "By volume" }));
    await press(page.getByRole("figure").getByRole("button", { name: "Share" }));
    await press(dialog.getByRole("radio", { name: "Website" }));
    await eventually(() => dialog.getByRole("textbox").first().inputValue()).toContain("/embed/volume");
    await page.keyboard.press("Escape");
    expect(presses()).toBe(2 + 3);
    await press(page.getByRole("button", { name: "Saved", exact: true }));
    await press(page.getByRole("link", { name: "Compare with its preset" }));
    await page.waitForURL(/\/compare\?/);
  });
});

test("the line that marks the present volume is dragged, and moved by keys; the input follows", async () => {
  const { page } = await visit(seen("volume", bot));
  const handle = page.getByRole("slider", { name: "Queries per month, on the chart" });
  await handle.waitFor();
  const box = await handle.boundingBox();
  if (!box) throw new Error("no line to drag");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 4 });
  await page.mouse.up();
  const queries = () => Number(new URL(page.url()).searchParams.get("queries"));
  await eventually(queries).toBeGreaterThan(300_000);
  const before = queries();
  await handle.focus();
  await page.keyboard.press("ArrowLeft");
  await eventually(queries).toBeLessThan(before);
  await eventually(() => page.getByRole("textbox", { name: "Queries per month" }).first().inputValue()).toBe(
    queries().toLocaleString("en-US"),
  );
});

test("numbers are read as the reader's language writes them, and links have a point", async () => {
  const { page } = await visit(bot, { locale: "de-DE" });
  const box = page.getByRole("textbox", { name: "Queries per month" }).first();
  await box.fill("1.234,5");
  await eventually(() => queryOf(page)).toContain("queries=1234.5");
  expect(await box.inputValue()).toBe("1.234,5");
});
