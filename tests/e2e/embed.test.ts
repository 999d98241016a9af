import { get as getOf, type IncomingMessage } from "node:http";
import { buffer as bufferOf } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { someOf } from "../law";
import { article, articleWith, blankPage, evaluated, eventually, headlineOf, resize, visit } from "./app";
import { violations } from "./axe";
import { baseUrl as base } from "./base-url";
import { openTab, type PageOptions } from "./browser";
import { foreignHost } from "./host";
import { mdxScript } from "./mdx-page";

const host = foreignHost();
const charts = "over-time volume breakdown sensitivity who-wins odds latency distribution cost-latency headroom".split(
  " ",
);
const query = (chart: string) => (charts.indexOf(chart) < 6 ? article.slice(2) : "p=support-bot.2026-11&v=1");
const cardOf = (chart: string, look = "") => `${base}/embed/${chart}?${look && `${look}&`}${query(chart)}`;
const get = (path: string, init?: RequestInit) => fetch(`${base}${path}`, init);

const frame = (src: string, attributes = "") =>
  `<iframe id="ours" src="${src.replaceAll("&", "&amp;")}" width="100%" height="300" style="border:0" ${attributes}></iframe>`;

/** Keeps every message that a page gets, from before its first one. */
const listening = `<script>window.heard = []; addEventListener("message", (event) => heard.push({ data: event.data, origin: event.origin }));</script>`;
type Heard = readonly { readonly data: unknown; readonly origin: string }[];
const heardBy = (page: Page): Promise<Heard> => page.evaluate(() => (window as unknown as { heard: Heard }).heard);
const dataOf = (heard: Heard) => heard.map(({ data }) => data as Record<string, unknown>);

/** Opens a page of somebody else, and gives its frame of ours; what went wrong is in `problems`. */
async function framed(body: string, options: Partial<PageOptions> = {}, headers = {}) {
  const { page } = await openTab({ width: 1280, height: 800, ...options });
  onTestFinished(() => page.close());
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("favicon")) problems.push(message.text());
  });
  page.on("request", (request) => {
    if (![base, host.origin()].includes(new URL(request.url()).origin)) problems.push(`foreign: ${request.url()}`);
  });
  await page.goto(host.show({ body, headers }), { waitUntil: "load" });
  return {
    page,
    card: page.frameLocator("#ours"),
    problems: () => problems.filter((each) => !/404.*favicon/.test(each)),
  };
}

const resolved = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));

describe("the headers", () => {
  test("of a card let every page frame it, and let in nothing but its own script and style", async () => {
    const { headers, status } = await get(`/embed/volume?${query("volume")}`);
    expect(status).toBe(200);
    expect(headers.get("x-frame-options")).toBeNull();
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/frame-ancestors \*/);
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+';/);
    expect(policy).not.toContain("unsafe");
    expect(headers.get("cross-origin-embedder-policy")).toBe("require-corp");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(headers.get("cross-origin-opener-policy")).toBeNull();
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("cache-control")).toMatch(/^public, max-age=0, s-maxage=60/);
  });

  test.each(["/", "/method", "/nope", "/chart/volume.svg", "/embed/volume", "/embed.js"])(
    "of %s forbid no framing",
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get("x-frame-options")).toBeNull();
      expect(headers.get("content-security-policy") ?? "").not.toMatch(/frame-ancestors (?!\*)/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );

  test("of a page that is not there let nothing act", async () => {
    expect((await get("/nope")).headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src/);
  });

  test("of scripts let any page load them", async () => {
    const [, script = ""] = /src="(\/_next\/static\/[^"]+\.js)[^"]*"/.exec(await (await get("/")).text()) ?? [];
    for (const path of [script, "/embed.js"]) {
      const { headers } = await get(path);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    }
    expect((await get(script)).headers.get("cache-control")).toContain("immutable");
  });

  test("tell who has a card that it is the same", async () => {
    const path = `/embed/volume?${query("volume")}`;
    const tag = (await get(path)).headers.get("etag") ?? "";
    expect((await get(path, { headers: { "If-None-Match": tag } })).status).toBe(304);
  });
});

test.each(charts)("the card of %s is under 30 kB in all", async (chart) => {
  const sent = await new Promise<IncomingMessage>((resolve) =>
    getOf(cardOf(chart), { headers: { "Accept-Encoding": "gzip" } }, resolve),
  );
  // As it is sent: a card once was 265 kB and never compressed.
  expect((await bufferOf(sent)).byteLength).toBeLessThan(30_000);
  const html = await (await fetch(cardOf(chart))).text();
  expect(html.match(/(?:src|href)="[^"#]*\.(?:js|css|png|woff2?)/g)).toBeNull();
});

describe("its chart is read position by position", () => {
  test("with the pointer, in a sandbox, at every width, without growing", async () => {
    for (const width of [320, 700]) {
      const { card, problems } = await framed(frame(cardOf("over-time"), `sandbox="allow-scripts"`), {
        width,
        height: 900,
      });
      const heightOf = () => card.locator(".card").evaluate((node) => node.getBoundingClientRect().height);
      const before = await heightOf();
      const { width: room } = (await card.locator(".pad").boundingBox()) ?? { width: 0 };
      await card.locator(".pad").hover({ position: { x: room * 0.5, y: 80 } });
      const said = await card.locator(".box").innerText();
      const [, month = ""] = /^month (\d+)/.exec(said) ?? [];
      const { series } = await (await get(`/chart/over-time.json?${query("over-time")}`)).json();
      for (const { name, points } of series) {
        const { y } = points.findLast(({ x }: { x: number }) => x === Number(month));
        expect(said).toContain(`${name} $${y.toLocaleString("en-US")}`);
      }
      expect(await heightOf()).toBe(before);
      await card.locator("h1").hover();
      await eventually(() => card.locator(".box").isVisible()).toBe(false);
      expect(problems()).toEqual([]);
    }
  });

  test("with the keyboard", async () => {
    const { page } = await visit(`/embed/volume?${query("volume")}`);
    const pad = page.getByRole("slider");
    await page.keyboard.press("Tab");
    await eventually(() => pad.evaluate((node) => node === document.activeElement)).toBe(true);
    const before = await pad.getAttribute("aria-valuetext");
    await page.keyboard.press("ArrowLeft");
    expect(await pad.getAttribute("aria-valuetext")).not.toBe(before);
    await page.keyboard.press("End");
    expect(await pad.getAttribute("aria-valuenow")).toBe(await pad.getAttribute("aria-valuemax"));
    expect(await page.locator(".box").innerText()).toContain("$");
    await page.keyboard.press("Escape");
    expect(await page.locator(".box").isVisible()).toBe(false);
  });
});

describe("in a page of somebody else", () => {
  test.each(["", "allow-scripts", "allow-scripts allow-popups allow-popups-to-escape-sandbox"])(
    "it shows in a sandbox that allows: %s",
    async (allowed) => {
      const { page, card, problems } = await framed(
        `${listening}${frame(cardOf("over-time"), `sandbox="${allowed}"`)}`,
      );
      expect(await card.locator("h1").innerText()).toContain("fine-tuning costs $8,500 less than RAG");
      expect(await card.locator("figure svg:visible").count()).toBe(1);
      if (allowed) await eventually(async () => (await heardBy(page)).length).toBeGreaterThan(0);
      expect(problems().filter((each) => !each.includes("allow-scripts"))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    },
  );

  test("it shows where everything foreign must agree to be embedded, and resizes there", async () => {
    const { page, card, problems } = await framed(
      `${frame(cardOf("volume"), 'sandbox="allow-scripts"')}<script async src="${base}/embed.js"></script>`,
      {},
      { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" },
    );
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await card.locator("figure svg:visible").count()).toBe(1);
    await eventually(() => page.locator("#ours").evaluate(({ style }) => style.height)).toMatch(/^\d{3}px$/);
    expect(problems()).toEqual([]);
  });

  test("it shows without scripts, and scrolls in a frame that is too low", async () => {
    const { card } = await framed(frame(cardOf("over-time")), { js: false });
    expect(await card.locator("figure svg:visible").count()).toBe(1);
    await card.locator("summary").click();
    expect(await card.locator("details tbody tr").first().isVisible()).toBe(true);
    await card.locator(".foot a").scrollIntoViewIfNeeded();
    expect(await card.locator(".foot a").isVisible()).toBe(true);
  });

  test("it leads to the whole scenario in a new window", async () => {
    const sandbox = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
    const { page, card } = await framed(frame(cardOf("over-time"), sandbox));
    const opened = page.context().waitForEvent("page");
    await card.locator(".foot a").click();
    const window = await opened;
    await window.waitForLoadState();
    expect(await headlineOf(window)).toContain("costs $8,500 less than RAG");
    expect(await window.evaluate(() => window.opener === null)).toBe(true);
  });

  test("the page's own link shows the card", async () => {
    const { card, problems } = await framed(frame(`${base}${articleWith("queries=20000")}`, 'sandbox="allow-scripts"'));
    expect(await card.locator("main.card h1").innerText()).toContain("At 20,000 queries");
    expect(problems()).toEqual([]);
    const { page } = await visit(article);
    expect(await page.locator("main.card").count()).toBe(0);
  });
});

describe("the height", () => {
  const resizing = `<script async src="${base}/embed.js"></script>`;
  const heightOf = (page: Page, id = "ours") => page.locator(`#${id}`).evaluate((each) => each.clientHeight);

  test.each(["", 'sandbox="allow-scripts"'])("of the frame becomes that of the card: %s", async (sandbox) => {
    const { page, card } = await framed(`${frame(cardOf("over-time"), sandbox)}${resizing}`);
    const whole = () => card.locator(".card").evaluate((each) => Math.ceil(each.getBoundingClientRect().height));
    await eventually(() => heightOf(page)).toBeGreaterThan(400);
    await eventually(async () => (await heightOf(page)) - (await whole())).toBe(0);
    await card.locator("summary").click();
    await eventually(async () => (await heightOf(page)) - (await whole())).toBe(0);
    await page.setViewportSize({ width: 360, height: 700 });
    await eventually(async () => (await heightOf(page)) - (await whole())).toBe(0);
  });

  test("is right before the frame comes into sight", async () => {
    const { page } = await framed(`<div style="height:6000px"></div>${frame(cardOf("over-time"))}${resizing}`);
    await eventually(() => heightOf(page)).toBeGreaterThan(400);
  });

  test("is told again to a script that comes late", async () => {
    const { page } = await framed(frame(cardOf("over-time")));
    await resolved(page);
    expect(await heightOf(page)).toBe(300);
    await page.addScriptTag({ url: `${base}/embed.js` });
    await eventually(() => heightOf(page)).toBeGreaterThan(400);
  });

  test("is not taken from the frame of anybody else", async () => {
    const say = (height: unknown) => `parent.postMessage({type:'crossover:height',height:${height}},'*')`;
    const foreign = host.show({ body: `<script>${say(777)}</script>` });
    const { page } = await framed(
      `${resizing}${frame(cardOf("over-time"))}<iframe id="theirs" src="${foreign}" height="100"></iframe><iframe id="inline" sandbox="allow-scripts" srcdoc="<script>${say(888)}</script>" height="100"></iframe>`,
    );
    await eventually(() => heightOf(page)).toBeGreaterThan(400);
    const own = await heightOf(page);
    await page.evaluate(() => {
      for (const height of [5, -1, "500", 1e9, null, Number.NaN])
        postMessage({ type: "crossover:height", height }, "*");
      document.querySelector<HTMLIFrameElement>("#theirs")?.contentWindow?.postMessage("x", "*");
    });
    await resolved(page);
    expect([await heightOf(page), await heightOf(page, "theirs"), await heightOf(page, "inline")]).toEqual([
      own,
      100,
      100,
    ]);
  });

  test("is told in four dialects, once, without anything of the scenario", async () => {
    const address = `${cardOf("over-time")}#?secret=abcdefghij`;
    const { page, card } = await framed(`${listening}${frame(address, 'sandbox="allow-scripts"')}`);
    await eventually(async () => (await heardBy(page)).length).toBe(4);
    await resolved(page);
    const heard = await heardBy(page);
    expect(heard).toHaveLength(4);
    const height = await card.locator(".card").evaluate((each) => Math.ceil(each.getBoundingClientRect().height));
    expect(dataOf(heard)).toEqual([
      { type: "crossover:height", height },
      { sentinel: "amp", type: "embed-size", height },
      expect.any(String),
      { message: "height", value: Math.min(1_000, Math.max(200, height)), secret: "abcdefghij" },
    ]);
    expect(JSON.parse(String(heard[2]?.data))).toEqual({
      src: `${base}/embed/over-time`,
      context: "iframe.resize",
      height,
    });
    expect(JSON.stringify(heard)).not.toMatch(/article-001|queries|8,500/);
    await page.setViewportSize({ width: 500, height: 700 });
    await resolved(page);
    expect((await heardBy(page)).length - 4).toBeLessThanOrEqual(8);
  });

  test("for WordPress is at most 1,000, and a link is told to it", async () => {
    const address = `${cardOf("who-wins")}#?secret=abcdefghij`;
    const { page, card } = await framed(`${listening}${frame(address, 'sandbox="allow-scripts"')}`, { width: 320 });
    await card.locator("summary").click();
    await eventually(async () => dataOf(await heardBy(page)).at(-1)?.value).toBe(1_000);
    await card.locator(".foot a").click();
    await eventually(async () => dataOf(await heardBy(page)).at(-1)).toEqual({
      message: "link",
      value: `${base}/?${query("who-wins")}`,
      secret: "abcdefghij",
    });
  });

  test("does not swing in a page that is narrower for one height and wider for the next", async () => {
    const swinging = `<script>addEventListener("message", ({ data }) => {
      if (data.type === "crossover:height") ours.style.width = ours.style.width === "685px" ? "700px" : "685px";
    });</script>`;
    const { page, card } = await framed(`${listening}${swinging}${frame(cardOf("over-time"))}${resizing}`);
    await card.locator(".card").waitFor();
    const heardLater = async () => {
      const { length } = await heardBy(page);
      await resolved(page);
      return (await heardBy(page)).length - length;
    };
    // Three messages a height, so at least one swing; how many more it takes depends on how busy the machine is.
    await eventually(async () => (await heardBy(page)).length).toBeGreaterThanOrEqual(6);
    await eventually(heardLater).toBe(0);
    expect(await heardLater()).toBe(0);
  });

  test("is near to what oEmbed promises beforehand", async () => {
    const { page } = await blankPage();
    for (const [index, chart] of charts.entries()) {
      const width = [320, 600, 900][index % 3] as number;
      await page.setViewportSize({ width, height: 400 });
      await page.goto(cardOf(chart, `w=${width}`));
      const real = await page.locator(".card").evaluate((each) => each.getBoundingClientRect().height);
      const url = encodeURIComponent(page.url());
      const { height } = (await (await get(`/api/oembed?url=${url}&maxwidth=${width}`)).json()) as { height: number };
      expect(Math.abs(height - Math.min(1_000, real)), `${chart} at ${width}: ${height} for ${real}`).toBeLessThan(90);
    }
  });
});

describe("the look", () => {
  const looks = [
    ["light", false, "rgb(255, 255, 255)"],
    ["light", true, "rgb(255, 255, 255)"],
    ["dark", false, "rgb(11, 18, 32)"],
    ["dark", true, "rgb(11, 18, 32)"],
    ["auto", false, "rgb(255, 255, 255)"],
    ["auto", true, "rgb(11, 18, 32)"],
  ] as const;

  test.each(looks)("%s on a system that is dark: %s has an opaque paper", async (theme, dark, paper) => {
    const scheme = dark ? "dark" : "light";
    const { card } = await framed(
      `<style>:root{color-scheme:${scheme}}</style>${frame(cardOf("over-time", `theme=${theme}`))}`,
      { dark },
    );
    expect(await card.locator("html").evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(paper);
    const tick = card.locator("figure svg:visible .chart-x-tick").first();
    const grey = paper === "rgb(255, 255, 255)" ? "rgb(91, 100, 114)" : "rgb(154, 167, 189)";
    expect(await tick.evaluate((each) => getComputedStyle(each).fill)).toBe(grey);
  });

  test.each(charts)("of %s fits any width, table and all", async (chart) => {
    const { page } = await visit(cardOf(chart).slice(base.length), { height: 600 });
    await page.locator("summary").click();
    for (const width of [320, 600, 900]) {
      await resize(page, width, 600);
      expect(await page.locator("figure svg:visible").count(), chart).toBe(1);
      const reach = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(reach, chart).toBeLessThanOrEqual(0);
      const drawn = page.locator("figure svg:visible");
      const scale = await drawn.evaluate(
        (each) => each.getBoundingClientRect().width / Number(each.getAttribute("width")),
      );
      expect(scale).toBeGreaterThan(0.85);
      expect(scale).toBeLessThan(1.35);
    }
  });

  test("axe finds nothing in any card", async () => {
    const { page } = await blankPage({ width: 600, context: { bypassCSP: true } });
    const bad = `${base}/embed/volume?p=article-001.2026-11&queries=12o&v=1`;
    // They are made of the same parts.
    const cards = someOf(charts, 2).map((chart, index) => cardOf(chart, `theme=${index % 2 === 0 ? "light" : "dark"}`));
    for (const address of [...cards, cardOf("over-time", "theme=dark"), `${bad}&theme=light`, `${bad}&theme=dark`]) {
      await page.goto(address);
      await page.locator("details").evaluateAll((all) => {
        for (const each of all) each.setAttribute("open", "");
      });
      expect(await violations(page), address).toEqual([]);
    }
  });
});

describe("what is wrong with a card", () => {
  test("is named in it, with a way to mend it", async () => {
    const { page } = await blankPage();
    const response = await page.goto("/embed/volume?p=article-001.2026-11&queries=12o&v=1");
    expect(response?.status()).toBe(422);
    expect(await page.locator(".notice").innerText()).toContain("Queries per month");
    await page.goto((await page.locator(".foot a").getAttribute("href")) ?? "");
    expect(await page.locator('.notices [data-field="queries"]').count()).toBe(1);
  });

  test("is inert", async () => {
    const evil = encodeURIComponent(`"><script>alert(1)</script>`);
    for (const path of [
      `/embed/volume?queries=${evil}&${evil}=1&v=1`,
      `/embed/${evil}?p=x`,
      `/embed/volume?theme=${evil}`,
    ]) {
      const html = await (await get(path)).text();
      expect(html).not.toContain("<script>alert");
    }
  });

  test.each(["?constructor=1", "?__proto__=1&v=1", "?%", "?%00=%ff", "?=&&=", `?${"a".repeat(9_000)}`, "?theme&w&h"])(
    "is never the server's fault: %.20s",
    async (search) => {
      const asked = ["/embed/volume", "/og.png", "/api/oembed", "/"].map((path) => [path, "document"] as const);
      for (const [path, dest] of [...asked, ["/", "iframe"] as const])
        expect((await get(`${path}${search}`, { headers: { "Sec-Fetch-Dest": dest } })).status).toBeLessThan(500);
    },
  );

  test("is an address that is too long", async () => {
    for (const path of ["/embed/volume", "/og.png", "/api/oembed", "/chart/volume.svg"])
      expect((await get(`${path}?${"a".repeat(9_000)}`)).status).toBe(414);
  });

  test("is that there is no such chart", async () => {
    expect((await get("/embed/nope")).status).toBe(404);
    expect((await get("/embed/constructor")).status).toBe(404);
  });
});

describe("oEmbed", () => {
  const ask = (parameters: Record<string, string>) => get(`/api/oembed?${new URLSearchParams(parameters)}`);
  const url = `${base}${article}`;

  test("is found from the page's head by every reader, and from the answer's header", async () => {
    for (const agent of ["WordPress/6.9; https://x.example", "Iframely/1.3.1", "Notion", "Mozilla/5.0 Chrome/150"]) {
      const response = await get(article, { headers: { "User-Agent": agent } });
      const [head = ""] = (await response.text()).split("</head>");
      for (const type of ["application/json+oembed", "text/xml+oembed"]) {
        const [link = ""] = new RegExp(`<link[^>]*${type.replace("+", "\\+")}[^>]*>`).exec(head) ?? [];
        const href = (/href="([^"]*)"/.exec(link)?.[1] ?? "").replaceAll("&amp;", "&");
        expect((await fetch(href)).status, `${agent} ${type}`).toBe(200);
        expect(response.headers.get("link")).toContain(`type="${type}"`);
        expect(response.headers.get("link")).toContain(href);
      }
    }
  });

  test("answers in both formats, with a frame that shows the card", async () => {
    const response = await ask({ url });
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const answer = (await response.json()) as { html: string; thumbnail_url: string; title: string };
    expect(answer.title).toBe("Fine-tuning costs $8,500 less than RAG");
    const xml = await ask({ url, format: "xml" });
    expect(xml.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await xml.text()).toContain("<version>1.0</version>");
    const { page } = await blankPage();
    await page.goto(host.show({ body: answer.html }));
    expect(await page.frameLocator("iframe").locator("h1").innerText()).toContain("$8,500 less than RAG");
    expect((await fetch(answer.thumbnail_url)).status).toBe(200);
  });

  test.each([
    [{}, 400],
    [{ url: "https://evil.example/" }, 404],
    [{ url: `${base}/method` }, 404],
    [{ url, format: "yaml" }, 501],
    [{ url, maxwidth: "wide" }, 400],
    [{ url: `${base}/?p=article-001.2026-11&queries=12o&v=1` }, 404],
  ])("%j is answered with %i, and why", async (parameters, status) => {
    const response = await ask(parameters as Record<string, string>);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(((await response.json()) as { title: string }).title).not.toBe("");
  });
});

describe("a preview", () => {
  const metaOf = async (link: string) => {
    const [head = ""] = (await (await get(link)).text()).split("</head>");
    const all = [...head.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)];
    return Object.fromEntries(all.map(([, name = "", content = ""]) => [name, content.replaceAll("&amp;", "&")]));
  };

  test("says the answer of its link, with a picture of it", async () => {
    const meta = await metaOf(article);
    expect(meta).toMatchObject({
      "og:title": "Fine-tuning costs $8,500 less than RAG",
      "og:site_name": "Crossover",
      "og:url": `${base}${article}`,
      "og:image": `${base}/og.png${article.slice(1)}`,
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:type": "image/png",
      "twitter:card": "summary_large_image",
    });
    expect(meta["og:image:alt"]).toContain("costs $8,500 less than RAG");
    expect(meta["og:description"]).toContain("month 2");
    const other = articleWith("queries=1000");
    const { "og:title": title = "" } = await metaOf(other);
    expect(title).toMatch(/^Prompting costs \$[\d,]+ less than RAG$/);
    expect((await evaluated(other)).headline).toContain(title.replace("Prompting", "prompting"));
  });

  test("has a picture of 1200 by 630 under 300 kB, another one for another scenario", async () => {
    const pictures = await Promise.all(
      [article, articleWith("queries=20000"), "/?p=support-bot.2026-11&v=1", "/?queries=12o", "/"].map(async (link) => {
        const response = await get(`/og.png${link.slice(1)}`);
        expect(response.status).toBe(200);
        expect(response.headers.get("content-type")).toBe("image/png");
        return Buffer.from(await response.arrayBuffer());
      }),
    );
    for (const png of pictures) {
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1_200, 630]);
      expect(png.byteLength).toBeLessThan(300_000);
    }
    const [one, two, three] = pictures;
    expect(one?.equals(two as Buffer)).toBe(false);
    expect(one?.equals(three as Buffer)).toBe(false);
    const small = Buffer.from(await (await get(`/og.png?w=400&${query("volume")}`)).arrayBuffer());
    expect([small.readUInt32BE(16), small.readUInt32BE(20)]).toEqual([400, 210]);
  });

  test("trusts no host that is none", async () => {
    const { request } = await import("node:http");
    const html = await new Promise<string>((resolve, reject) => {
      const asked = request(
        `${base}${article}`,
        { headers: { Host: 'evil"><script>alert(1)</script>' } },
        (response) => {
          let text = "";
          response.on("data", (part) => {
            text += part;
          });
          response.on("end", () => resolve(text));
        },
      );
      asked.on("error", reject);
      asked.end();
    });
    expect(html).not.toContain("<script>alert(1)");
    expect(html).not.toContain("evil");
  });
});

describe("the component in a page of MDX", () => {
  const mdx = `import { CrossoverChart } from "crossover-embed-react";

# What it costs

<CrossoverChart link="${base}/${article.slice(1)}" chart="volume" title="Costs by volume" height={520} />

After it.`;
  const heightOf = (page: Page) => page.locator("figure").evaluate((node) => node.getBoundingClientRect().height);
  const below = (page: Page) => page.getByText("After it.").evaluate((node) => node.getBoundingClientRect().top);

  test("shows the picture, and on a click or Enter the live card in its place, without a jump", async () => {
    const script = (await mdxScript(mdx)).replaceAll("</script", "<\\/script");
    for (const act of ["click", "Enter"] as const) {
      const { page, problems } = await framed(`<main id="page"></main><script>${script}</script>`);
      const picture = page.getByRole("img", { name: "Costs by volume" });
      await eventually(() => picture.evaluate((node: HTMLImageElement) => node.complete && node.naturalWidth)).toBe(
        800,
      );
      expect(await page.locator("iframe").count()).toBe(0);
      const [height, top] = [await heightOf(page), await below(page)];
      expect(height).toBe(520);
      expect(await violations(page)).toEqual([]);
      if (act === "click") await picture.click();
      else {
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
      }
      const card = page.frameLocator('iframe[title="Costs by volume"]');
      await eventually(() => card.locator("h1").isVisible()).toBe(true);
      expect(await card.locator("h1").innerText()).toContain("fine-tuning");
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
      expect([await heightOf(page), await below(page), page.url()]).toEqual([height, top, page.url()]);
      expect(problems()).toEqual([]);
    }
  });
});
