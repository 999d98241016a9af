import { beforeAll, describe, expect, test } from "vitest";
import { withView } from "@/lib/scenario/read/view";
import { someOf } from "../law";
import { article, evaluated, eventually, visit, widths } from "./app";
import { violationsInAll } from "./axe";
import { baseUrl } from "./base-url";

const scenarioLinks = "main .trial-line a[href^='/?']";

describe("the articles on trial", () => {
  // The server works it out once, which takes longer than a click may.
  beforeAll(async () => {
    await (await fetch(`${baseUrl}/articles`)).text();
  });

  test("are reached from the foot of the calculator and lead back", async () => {
    const { page } = await visit(article, { js: false });
    await page.locator(".footer a[href='/articles']").click();
    await eventually(() => page.locator("h1").innerText()).toBe("The articles on trial");
    await page.getByRole("link", { name: "Back to the calculator" }).click();
    await eventually(() => new URL(page.url()).pathname).toBe("/");
  });

  test("come with the headers of every other page", async () => {
    const headersOf = async (path: string) => {
      const { headers } = await fetch(baseUrl + path);
      const policy = headers.get("content-security-policy")?.replace(/ 'sha256-[^']+'/g, "");
      const named =
        "x-frame-options referrer-policy cross-origin-opener-policy x-content-type-options x-powered-by".split(" ");
      return { policy, ...Object.fromEntries(named.map((name) => [name, headers.get(name)])) };
    };
    const ours = await headersOf("/articles");
    expect(ours).toEqual(await headersOf("/method"));
    expect(ours.policy).toContain("default-src 'none'");
  });

  test("open scenarios that are whole, for every line", async () => {
    const { page, problems } = await visit("/articles", { js: false });
    const links = await page
      .locator(scenarioLinks)
      .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute("href") ?? ""))]);
    expect(links.length).toBeGreaterThan(30);
    for (const link of someOf(links, 3)) {
      const { link: whole, warnings } = await evaluated(`${link}&draws=0`);
      expect([whole, warnings.filter(({ code }) => !["may_not_fit", "left_out", "old_price"].includes(code))]).toEqual([
        link,
        [],
      ]);
    }
    for (const link of links.filter((_, index) => index % 12 === 0)) {
      await page.goto(withView(link, "fit"));
      const { warnings } = await evaluated(`${link}&draws=0`);
      // Remarks are folded until somebody opens them.
      const notices = await page.locator(".notices li, .fit-remarks li").allTextContents();
      for (const { message } of warnings) expect(notices.join(" "), link).toContain(message);
      if (warnings.length === 0) expect(notices, link).toEqual([]);
      expect(await page.locator(".headline").innerText()).toMatch(/^At .*\$[\d,]+/s);
    }
    expect(problems).toEqual([]);
  });

  test("have nothing that axe finds, and scroll sideways at no width", async () => {
    const { page } = await visit("/articles");
    expect(await violationsInAll(page)).toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test("work with scripts, under their policy", async () => {
    const { page, problems } = await visit("/articles");
    await page.locator(scenarioLinks).first().click();
    await page.locator(".headline").waitFor();
    expect(problems).toEqual([]);
  });
});
