import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { ViewId } from "@/lib/scenario/read/view";
import {
  answersToInput,
  article,
  articleWith,
  blankPage,
  eventually,
  field,
  headlineOf,
  queryOf,
  seen,
  showView,
  visit,
} from "./app";
import { baseUrl } from "./base-url";

/** What stands in each view and in no other. */
const marks: readonly (readonly [
  ViewId,
  title: "Answer" | "Costs" | "Latency" | "Odds" | "Fit",
  of: readonly string[],
])[] = [
  ["answer", "Answer", ["#over-time", ".scoreboard"]],
  ["costs", "Costs", ["#breakdown", ".bill", ".crossings"]],
  ["latency", "Latency", [".untimed"]],
  ["odds", "Odds", ["#odds", "#sensitivity", ".flips", "#who-wins"]],
  ["fit", "Fit", [".fit"]],
];

/** Which of the marks are on the page. */
const marksOn = async (page: Page): Promise<string[]> => {
  const all = marks.flatMap(([, , of]) => of);
  const counts = await Promise.all(all.map((mark) => page.locator(mark).count()));
  return all.filter((_, index) => counts[index] !== 0);
};

const currentTab = (page: Page): Promise<string> =>
  page.locator(".view-tab[aria-current=page]").evaluateAll((all) => all.map((each) => each.textContent).join());

describe("each view", () => {
  test.each(marks)(
    "%s opens by its link, with JavaScript and without, and draws nothing of the others",
    async (view, title, of) => {
      for (const js of [true, false]) {
        const { page, problems } = await visit(seen(view), { js });
        expect(await currentTab(page)).toBe(title);
        expect(await marksOn(page)).toEqual([...of]);
        expect(await headlineOf(page)).toContain("$13,100 against $21,600");
        expect(await page.locator("#inputs [name=queries]").count()).toBe(1);
        expect(problems).toEqual([]);
      }
    },
  );

  test("is reached by its tab, is in the address, and Back leads to the one before", async () => {
    const { page, problems } = await visit(article);
    for (const [view, title, of] of [...marks.slice(1), ...marks.slice(0, 1)]) {
      await showView(page, title);
      await eventually(() => marksOn(page)).toEqual([...of]);
      await eventually(() => queryOf(page)).toBe(seen(view).slice(1));
    }
    await page.goBack();
    await eventually(() => currentTab(page)).toBe("Fit");
    await page.goForward();
    await eventually(() => currentTab(page)).toBe("Answer");
    expect(problems).toEqual([]);
  });

  test("is reached by keyboard, with the focus on its tab", async () => {
    const { page } = await visit(article);
    const tabs = page.getByRole("navigation", { name: "Views" }).getByRole("link");
    await tabs.first().focus();
    for (const [index, [view, title]] of marks.entries()) {
      await eventually(() => tabs.nth(index).evaluate((tab) => tab === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");
      await eventually(() => currentTab(page)).toBe(title);
      await eventually(() => queryOf(page)).toBe(seen(view).slice(1));
      await page.keyboard.press("Tab");
    }
  });

  test("is a link without JavaScript", async () => {
    const { page } = await visit(articleWith("queries=20000"), { js: false });
    for (const [view, title, of] of marks.slice(1)) {
      await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: title }).click();
      // A page is in the address before the last of it has arrived.
      await eventually(() => queryOf(page)).toBe(seen(view, articleWith("queries=20000")).slice(1));
      await eventually(() => marksOn(page)).toEqual([...of]);
    }
    await page.locator('#inputs [name="queries"]').fill("30000");
    await page.getByRole("button", { name: "Recalculate" }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=30000&view=fit&v=1");
  });
});

test("the chart of the answer is over time or by volume, one at a time", async () => {
  for (const js of [true, false]) {
    const { page } = await visit(article, { js });
    await page.getByRole("link", { name: "By volume" }).click();
    await eventually(() => page.locator(".chart-figure").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      "volume",
    ]);
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&view=volume&v=1");
    expect(await currentTab(page)).toBe("Answer");
  }
});

test("all views are on one page for who asks for all", async () => {
  const { page } = await visit(seen("all"), { js: false });
  expect(await marksOn(page)).toEqual(marks.flatMap(([, , of]) => of));
});

describe("a view in a link", () => {
  test("stays with every change of the inputs, a preset switch included", async () => {
    const { page } = await visit(seen("costs"));
    await field(page, "queries").fill("20000");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&view=costs&v=1");
    await page.locator(".preset-menu summary").click();
    await page.locator(".preset-menu a", { hasText: "Article 002" }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-002.2026-11&queries=20000&view=costs&v=1");
  });

  test("is undone and done again like any change", async () => {
    const { page } = await visit(article);
    await field(page, "queries").fill("20000");
    await page.keyboard.press("Enter");
    await showView(page, "Odds");
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&v=1");
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&v=1");
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByRole("button", { name: "Redo" }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&view=odds&v=1");
  });

  test("is shared with a link, and not with a card or a picture", async () => {
    const { page } = await visit(seen("costs"));
    await page.locator(".top-bar").getByRole("button", { name: "Share" }).click();
    const snippet = page.locator(".share-dialog .share-snippet textarea").first();
    await eventually(() => snippet.inputValue()).toBe(`${baseUrl}${seen("costs")}`);
    await page.locator(".share-dialog").getByRole("radio", { name: "Notion" }).check();
    await eventually(() => snippet.inputValue()).toMatch(/\/embed\//);
    expect(await snippet.inputValue()).not.toContain("view=");
  });

  test("that nobody knows is named, and the first is shown", async () => {
    for (const js of [true, false]) {
      const { page } = await visit(articleWith("view=nonsense"), { js });
      expect(await page.locator('.notices [data-field="view"]').innerText()).toMatch(/nonsense is not known/);
      expect(await currentTab(page)).toBe("Answer");
      expect(await marksOn(page)).toEqual(["#over-time", ".scoreboard"]);
    }
  });

  test("changes nothing of titles, previews, cards, pictures, the API and files", async () => {
    for (const view of ["odds", "nonsense"]) {
      const link = articleWith(`view=${view}`).slice(1);
      const plain = article.slice(1);
      const textOf = async (path: string) => (await fetch(`${baseUrl}${path}`)).text();
      for (const path of ["/api/evaluate", "/chart/volume.svg", "/scenario.json", "/scenario.md", "/embed/volume"])
        expect(await textOf(`${path}${link}`), path).toBe(await textOf(`${path}${plain}`));
      // In any order: some of it may be ready before the rest.
      const head = async (query: string) =>
        new Set(
          [
            ...(await textOf(`/${query}`)).matchAll(
              /<(?:title>[^<]*|meta [^>]*|link rel="(?:canonical|alternate)"[^>]*)/g,
            ),
          ].map(([tag]) => tag),
        );
      expect(await head(link)).toEqual(await head(plain));
    }
  });
});

describe("what is not looked at is not made", () => {
  test("the answer starts no worker, and asks for no script of another view's charts", async () => {
    const { page } = await blankPage();
    let workers = 0;
    page.on("worker", () => workers++);
    await page.goto(article, { waitUntil: "networkidle" });
    await answersToInput(page);
    for (const title of ["Costs", "Fit", "Answer"] as const) await showView(page, title);
    expect(workers).toBe(0);
    await showView(page, "Odds");
    await eventually(() => workers).toBe(1);
    await eventually(() => page.locator("#who-wins svg").count()).toBeGreaterThan(0);
  });
});

test("the row of views stays in sight, with the answer in one line once the sentence is gone", async () => {
  for (const width of [1280, 375]) {
    const { page } = await visit(seen("odds"), { width, context: { reducedMotion: "reduce" } });
    const line = page.locator(".view-bar .standing-answer");
    expect(await line.isVisible()).toBe(false);
    await page.locator("#who-wins").scrollIntoViewIfNeeded();
    await eventually(() => line.isVisible()).toBe(true);
    expect(await line.innerText()).toBe("Fine-tuning costs $8,500 less than RAG");
    const box = await page.locator(".view-bar").boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(100);
    await showView(page, "Costs");
    const first = await page.locator("#breakdown").boundingBox();
    expect(first?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  }
});

/** What a reader sees of the page before scrolling: its words, and where the parts of the answer end. */
const firstScreen = (page: Page) =>
  page.evaluate(() => {
    const isSeen = ({ top, bottom, left, right, width }: DOMRect) =>
      width > 0 && top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let words = 0;
    while (texts.nextNode()) {
      const { parentElement: parent } = texts.currentNode;
      if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest(".visually-hidden, noscript"))
        continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      if (isSeen(range.getBoundingClientRect())) words += texts.currentNode.textContent?.match(/\S+/g)?.length ?? 0;
    }
    const bottomOf = (part: string) => document.querySelector(part)?.getBoundingClientRect().bottom ?? Number.NaN;
    const fields = [...document.querySelectorAll("#inputs .quantity-field")].map((each) =>
      each.getBoundingClientRect(),
    );
    return {
      words,
      headline: bottomOf(".headline"),
      table: bottomOf(".scoreboard table"),
      chart: bottomOf(".chart-area"),
      fields: fields.filter((box) => isSeen(box) && box.bottom <= innerHeight).length,
      nodes: document.querySelectorAll("*").length,
    };
  });

describe("the first screen", () => {
  test("has the sentence, the table, one chart and six inputs at 1280 by 800, in under 300 words", async () => {
    const { page } = await visit("/", { folded: true });
    const seenFirst = await firstScreen(page);
    expect(seenFirst.headline).toBeLessThan(seenFirst.table);
    expect(seenFirst.table).toBeLessThan(seenFirst.chart);
    expect(seenFirst.chart).toBeLessThanOrEqual(800);
    expect(seenFirst.fields).toBeGreaterThanOrEqual(6);
    expect(seenFirst.words).toBeLessThan(300);
    expect(seenFirst.nodes).toBeLessThan(1_500);
  });

  test("opens the inputs as a sheet from below on a phone, which leaves the answer in sight", async () => {
    const { page } = await visit(article, { width: 375, height: 700 });
    await page.getByRole("button", { name: "Edit the inputs" }).click();
    const sheet = await page.locator("#inputs").boundingBox();
    expect(sheet?.y).toBeGreaterThan(200);
    await field(page, "queries").fill("20000");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    await field(page, "queries").press("Enter");
    await page.getByRole("button", { name: "Close" }).click();
    await eventually(() => page.locator("#inputs").isVisible()).toBe(false);
  });
});

/** Everything that can be bought and built, priced against every need. */
const everything =
  "/?p=support-bot.2026-11&conversation=turns&language=german&router=on&evaluation=on&observability=langsmith&handover=person" +
  "&incidents=on&launch=on&wrongAnswer=person&adapters=unmerged&parsing=tables&chunking=semantic&newEmbedding=on&storeCopies=on" +
  "&threshold=person&tenancy=apart&betterSearch=reranked&preferences=on&v=1";

/** The longest views there are, of all presets. */
const longest = [
  ["costs", everything],
  ["fit", "/?p=medical-coding.2026-11&v=1"],
  ["latency", "/?p=voice-agent.2026-11&v=1"],
  ["odds", "/?p=legacy-code.2026-11&v=1"],
  ["volume", "/?p=legacy-code.2026-11&v=1"],
] as const;

test("each view is at most three screens at 1280 by 800, with what is read second a click away", async () => {
  const { page } = await blankPage();
  // As the server sends it to who has scripts, which it need not wait for.
  await page.route("**/*.js", (route) => route.abort());
  for (const [view, link] of longest) {
    await page.goto(seen(view, link));
    expect(await page.evaluate(() => document.documentElement.scrollHeight), view).toBeLessThanOrEqual(2_400);
  }
});

test("what is read second says what it finds, and opens by keyboard", async () => {
  const { page } = await visit(seen("odds"), { folded: true });
  const part = page.locator(".second-part", { hasText: "Who is cheapest where" }).locator("summary").first();
  await eventually(() => part.innerText()).toMatch(/is cheapest/);
  expect(await page.locator("#who-wins").isVisible()).toBe(false);
  await part.focus();
  await page.keyboard.press("Enter");
  await eventually(() => page.locator("#who-wins .chart-svg:visible").count()).toBe(1);
});
