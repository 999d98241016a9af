import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { destinations } from "@/lib/publish/share/destinations";
import { article, articleWith, eventually, field, headlineOf, seen, visit } from "./app";
import { looks, violationsIn } from "./axe";
import { baseUrl as base } from "./base-url";

const withClipboard = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

const dialogOf = (page: Page) => page.locator(".share-dialog");
const snippets = (page: Page) => dialogOf(page).locator(".share-snippet textarea");
const firstSnippet = (page: Page) => snippets(page).first().inputValue();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const choose = (page: Page, title: string) => dialogOf(page).getByRole("radio", { name: title, exact: true }).check();

async function share(page: Page, within = ".top-bar") {
  await page.locator(within).getByRole("button", { name: "Share", exact: true }).click();
  await dialogOf(page).waitFor();
}

/** The addresses in what is pasted, read as a browser reads HTML, or as they stand. */
const addressesIn = (page: Page, text: string): Promise<string[]> =>
  page.evaluate((given) => {
    const read = new DOMParser().parseFromString(given, "text/html").documentElement;
    return [...`${read.outerHTML} ${read.textContent}`.matchAll(/https?:\/\/[^\s"'()<>]+/g)].map(([found]) =>
      found.replaceAll("&amp;", "&"),
    );
  }, text);

describe("by keyboard", () => {
  test("it opens on the link, Enter copies it, Escape gives the focus back", async () => {
    const { page, problems } = await visit(article, withClipboard);
    const opener = page.locator(".top-bar").getByRole("button", { name: "Share" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await dialogOf(page).waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("link");
    await page.keyboard.press("Enter");
    await dialogOf(page).getByRole("button", { name: "Copied" }).waitFor();
    expect(await clipboard(page)).toBe(`${base}${article}`);
    expect(await dialogOf(page).getByRole("status").textContent()).toBe("Copied.");
    await page.keyboard.press("Escape");
    await dialogOf(page).waitFor({ state: "detached" });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
  });

  test("the arrow keys go through the places, each with what it takes", async () => {
    const { page } = await visit(article);
    await share(page);
    for (const { title, says } of destinations) {
      expect(await dialogOf(page).getByRole("radio", { name: title, exact: true }).isChecked()).toBe(true);
      expect(await dialogOf(page).locator(".share-says").textContent()).toBe(says);
      await page.keyboard.press("ArrowRight");
    }
  });

  test("the focus stays in the dialog", async () => {
    const { page } = await visit(article);
    await share(page);
    await choose(page, "Link");
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      const isInside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest(".share-dialog") !== null,
      );
      expect(isInside).toBe(true);
    }
  });
});

describe("what is pasted", () => {
  test("for any place has addresses that answer, and is seen", async () => {
    const { page, problems } = await visit(articleWith("queries=20000..80000"));
    await share(page);
    const answered = new Set<string>();
    for (const { title } of destinations) {
      await choose(page, title);
      const texts = await snippets(page).evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
      const addresses = (await Promise.all(texts.map((text) => addressesIn(page, text)))).flat();
      expect(addresses.length, title).toBeGreaterThan(0);
      for (const address of addresses.filter((each) => !answered.has(each))) {
        answered.add(address);
        const { status, headers } = await fetch(address);
        expect(status, address).toBe(200);
        if (address.includes("/chart/")) expect(headers.get("content-type")).toBe("image/png");
      }
      const shown = dialogOf(page).locator(".share-result");
      if (await shown.locator("iframe").count()) {
        const heading = page.frameLocator(".share-frame").locator("h1");
        await eventually(() => heading.innerText(), title).toContain("At 20,000 to 80,000 (50,000 on average)");
      } else await eventually(() => shown.locator("img").evaluateAll(areLoaded), title).toBe(true);
    }
    expect(problems).toEqual([]);
  });

  test("for WordPress is an address that its oEmbed is announced at, and answers", async () => {
    const { page } = await visit(article);
    await share(page);
    await choose(page, "WordPress");
    const address = await firstSnippet(page);
    const announced = await page.evaluate(
      (html) =>
        new DOMParser()
          .parseFromString(html, "text/html")
          .querySelector("head link[type='application/json+oembed']")
          ?.getAttribute("href") ?? "",
      await (await fetch(address)).text(),
    );
    const answer = (await (await fetch(announced)).json()) as { type: string; html: string; height: number };
    expect(answer.type).toBe("rich");
    expect(await addressesIn(page, answer.html)).toEqual([address]);
    expect(Number(/height="(\d+)"/.exec(await snippets(page).nth(1).inputValue())?.[1])).toBe(answer.height);
  });

  test("follows the chart, the theme and the text that are chosen; a text can be put back", async () => {
    const { page } = await visit(article);
    await share(page);
    await choose(page, "GitHub");
    const own = await dialogOf(page).getByLabel("Text for those who cannot see the picture").inputValue();
    const { summary, title } = await (await fetch(`${base}/chart/over-time.json${article.slice(1)}`)).json();
    expect(own.startsWith(`${title}. ${String(summary).slice(0, 60)}`)).toBe(true);
    await dialogOf(page).getByLabel("Chart").selectOption("volume");
    await choose(page, "Dark");
    await dialogOf(page).getByLabel("Text for those who cannot see the picture").fill('Ours: "cheap" <b>');
    expect(await firstSnippet(page)).toContain(`![Ours: "cheap" \\<b\\>](${base}/chart/volume.png?theme=dark&`);
    expect(await dialogOf(page).getByRole("img", { name: 'Ours: "cheap" <b>' }).count()).toBe(1);
    await dialogOf(page).getByRole("button", { name: "Put back" }).click();
    expect(await firstSnippet(page)).not.toContain('cheap"');
    await choose(page, "Website");
    expect(await firstSnippet(page)).toContain(`${base}/embed/volume?theme=dark&amp;`);
  });

  test("can hold every value, so that nothing later moves a figure", async () => {
    const { page } = await visit(article);
    await share(page);
    await choose(page, "Stay as they are now");
    const { link } = await (await fetch(`${base}/api/freeze${article.slice(1)}`)).json();
    expect(await firstSnippet(page)).toBe(`${base}${link}`);
    await choose(page, "Follow corrections");
    expect(await firstSnippet(page)).toBe(`${base}${article}`);
  });

  test("says why a chart does not exist at these numbers, and gives nothing to paste", async () => {
    const { page } = await visit(article);
    await share(page);
    await choose(page, "Notion");
    await dialogOf(page).getByLabel("Chart").selectOption("headroom");
    await eventually(() => dialogOf(page).locator(".share-result").textContent()).toContain(
      "No approach runs on machines of your own",
    );
    expect(await snippets(page).count()).toBe(0);
  });

  test("has the title of the scenario, whatever it is", async () => {
    const title = `"><script>alert(1)</script> {x} 🎉`;
    const { page, problems } = await visit(articleWith(`title=${encodeURIComponent(title)}`));
    await share(page);
    await choose(page, "Website");
    expect(await dialogOf(page).locator("iframe").getAttribute("title")).toContain(title);
    const [address = ""] = await addressesIn(page, await firstSnippet(page));
    expect(await (await fetch(address)).text()).toContain("&lt;script&gt;alert(1)");
    expect(problems).toEqual([]);
  });
});

const areLoaded = (images: Element[]) =>
  images.length > 0 && images.every((image) => (image as HTMLImageElement).naturalWidth > 0);

test("a picture is copied as a picture", async () => {
  const { page } = await visit(article, withClipboard);
  await share(page);
  await choose(page, "Google Docs");
  await dialogOf(page).getByRole("button", { name: "Copy the picture" }).click();
  await dialogOf(page).getByRole("button", { name: "Picture copied" }).waitFor();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
  expect(types).toContain("image/png");
});

test.each(["refused", "missing"])(
  "where the clipboard is %s, the text is selected and the keys are named",
  async (how) => {
    const { page } = await visit(article);
    await page.evaluate((way) => {
      if (way === "missing") Object.defineProperty(navigator, "clipboard", { value: undefined });
      else navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    }, how);
    await share(page);
    await dialogOf(page).getByRole("button", { name: "Copy: Link" }).click();
    await eventually(() => dialogOf(page).getByRole("status").textContent()).toContain("press Ctrl or Cmd and C");
    const box = snippets(page).first();
    expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
    const selected = await box.evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
      value.slice(selectionStart, selectionEnd),
    );
    expect(selected).toBe(`${base}${article}`);
  },
);

describe("a chart's own links", () => {
  test("follow the scenario, and open the dialog with the chart", async () => {
    const { page } = await visit(seen("volume"));
    await field(page, "queries").fill("20000");
    const links = page.locator("#volume .chart-links a");
    const query = articleWith("queries=20000").slice(1);
    const hrefs = () => links.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    await eventually(hrefs).toEqual([
      expect.stringMatching(/^\/embed\/volume\?.*&queries=20000&v=1$/),
      ...["svg", "png", "csv", "json"].map((format) => `/chart/volume.${format}${query}`),
    ]);
    for (const href of await hrefs()) expect((await fetch(`${base}${href}`)).status).toBe(200);
    await share(page, "#volume");
    expect(await dialogOf(page).getByLabel("Chart").inputValue()).toBe("volume");
    await page.keyboard.press("Escape");
    await dialogOf(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.closest(".chart-figure")?.id)).toBe("volume");
  });

  test("of a chart of latency are of the time that is shown", async () => {
    const { page } = await visit("/?view=latency");
    await page.getByRole("radio", { name: "Until the whole answer" }).check();
    await eventually(() =>
      page.locator("#latency .chart-links").getByRole("link", { name: "SVG" }).getAttribute("href"),
    ).toContain("/chart/latency.svg?measure=fullAnswer&p=");
    await share(page, "#latency");
    expect(await dialogOf(page).getByRole("radio", { name: "Until the whole answer" }).isChecked()).toBe(true);
  });

  test("work without JavaScript, where nothing is offered that does not", async () => {
    const { page } = await visit(seen("costs"), { js: false });
    expect(await page.locator("button.chart-share:visible").count()).toBe(0);
    await page.locator("#breakdown .chart-links").getByRole("link", { name: "SVG" }).click();
    await eventually(() => new URL(page.url()).pathname).toBe("/chart/breakdown.svg");
    await page.goBack();
    await eventually(() => headlineOf(page)).toContain("$13,100 against $21,600");
  });
});

test("axe finds nothing in any place, and nothing is wider than the screen", async () => {
  const { page } = await visit(article);
  await share(page);
  const isWide = () => dialogOf(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  for (const look of [looks.light, looks.dark])
    for (const [index, { title }] of destinations.entries()) {
      await choose(page, title);
      // The places are made of the same parts: every second is looked at by axe, in one theme, the first in both.
      if (index === 0 || index % 4 === 2 * Number(look.dark))
        expect.soft(await violationsIn(page, look), title).toEqual([]);
      expect.soft(await isWide(), title).toBe(false);
    }
});

test("at 320 pixels, which is a screen at 400 percent, all of it can be reached", async () => {
  const { page } = await visit(article, { width: 320, height: 256 });
  await share(page);
  await choose(page, "GitHub");
  await dialogOf(page).locator("footer").scrollIntoViewIfNeeded();
  expect(await dialogOf(page).locator("footer").innerText()).toContain("nothing is stored on a server");
  expect(await dialogOf(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
