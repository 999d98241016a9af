// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { discoveryHeader, discoveryTags } from "@/lib/publish/embed/discovery";
import { type OembedRequest, oembedOf, oembedXml, readOembed } from "@/lib/publish/embed/oembed";
import { originFrom, originSetting } from "@/lib/publish/embed/origin";
import { cardOfLink, hostile } from "./cards";

const origin = "https://crossover.example";
const asked = (parameters: Record<string, string>) => readOembed(`?${new URLSearchParams(parameters)}`, origin);
const page = `${origin}/?p=article-001.2026-11&queries=20000&v=1`;

function answered(parameters: Record<string, string> = {}, title = "Fine-tuning costs less") {
  const request = asked({ url: page, ...parameters });
  if ("status" in request) throw new Error(request.message);
  return oembedOf(cardOfLink(request.chart, "", request.link), title, origin, request);
}

describe("a request", () => {
  test.each([
    [page, "over-time", "p=article-001.2026-11&queries=20000&v=1"],
    [`${origin}`, "over-time", ""],
    [`${origin}/embed/volume?theme=dark&p=article-001.2026-11&v=1`, "volume", "p=article-001.2026-11&v=1"],
    [`http://crossover.example/?p=x&v=1`, "over-time", "p=x&v=1"],
    [`HTTPS://CROSSOVER.EXAMPLE:443/?p=x&v=1#frag`, "over-time", "p=x&v=1"],
    [`${origin}/?queries=1%2B2&v=1`, "over-time", "queries=1%2B2&v=1"],
  ])("is for a page or a card of ours: %s", (url, chart, link) => {
    expect(asked({ url })).toMatchObject({ chart, link });
  });

  test.each([
    "https://evil.example/",
    "https://crossover.example.evil.example/",
    "https://crossover.example@evil.example/",
    "https://evil.example/https://crossover.example/",
    "https://crossover.example\\@evil.example/",
    "//crossover.example/",
    "javascript:alert(1)",
    "ftp://crossover.example/",
    "https://crossover.example:8443/",
    "https://crossover.example/method",
    "https://crossover.example/embed/nope",
    "https://crossover.example/embed/constructor",
    "https://crossover.example/embed/../",
  ])("for anything else finds nothing: %s", (url) => {
    expect(asked({ url })).toMatchObject({ status: 404, parameter: "url" });
  });

  test.each([
    [{}, 400, "url"],
    [{ url: page, maxwidth: "abc" }, 400, "maxwidth"],
    [{ url: page, maxheight: "-5" }, 400, "maxheight"],
    [{ url: page, maxwidth: "0" }, 400, "maxwidth"],
    [{ url: page, format: "yaml" }, 501, "format"],
    [{ format: "yaml" }, 501, "format"],
  ])("that cannot be answered names why: %j", (parameters, status, parameter) => {
    expect(asked(parameters as Record<string, string>)).toMatchObject({ status, parameter });
  });
});

describe("an answer", () => {
  test("is what the specification asks of a rich one", () => {
    const answer = answered();
    expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_name: "Crossover", cache_age: 86_400 });
    expect(answer).toMatchObject({ thumbnail_width: 1_200, thumbnail_height: 630, width: 640 });
    for (const value of Object.values(answer)) expect(["string", "number"]).toContain(typeof value);
  });

  test.each([
    [{ maxwidth: "400" }, 400, 1_000],
    [{ maxwidth: "320", maxheight: "240" }, 320, 240],
    [{ maxheight: "300" }, 640, 300],
    [{ maxwidth: "90", maxheight: "50" }, 90, 50],
    [{ maxwidth: "99999" }, 640, 1_000],
  ])("keeps to the size that was asked for, thumbnail too: %j", (limits, width, height) => {
    const answer = answered(limits as Record<string, string>);
    const all = [answer.width, answer.height, answer.thumbnail_width ?? 0, answer.thumbnail_height ?? 0];
    for (const side of all) expect(Number.isInteger(side)).toBe(true);
    expect(answer.width).toBeLessThanOrEqual(width);
    expect(answer.height).toBeLessThanOrEqual(height);
    const { maxwidth, maxheight } = limits as { maxwidth?: string; maxheight?: string };
    if (maxwidth) expect(answer.thumbnail_width ?? 0).toBeLessThanOrEqual(Number(maxwidth));
    if (maxheight) expect(answer.thumbnail_height ?? 0).toBeLessThanOrEqual(Number(maxheight));
    expect(answer.html.includes('scrolling="no"')).toBe(!maxheight);
  });

  test("is one frame of our own origin, which survives what WordPress keeps", () => {
    const body = new DOMParser().parseFromString(answered({}, hostile).html, "text/html").body;
    expect(body.children).toHaveLength(1);
    const frame = body.firstElementChild as HTMLIFrameElement;
    expect(frame.localName).toBe("iframe");
    expect(frame.src).toBe(`${origin}/embed/over-time?p=article-001.2026-11&queries=20000&v=1`);
    expect(frame.title).toContain("<script>alert(1)</script>");
    expect(frame.getAttribute("sandbox")).toBe("allow-scripts allow-popups allow-popups-to-escape-sandbox");
    const kept = ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"];
    for (const name of frame.getAttributeNames()) if (!kept.includes(name)) frame.removeAttribute(name);
    expect(frame.outerHTML).toMatch(/^<iframe src="[^"]+" title="[^"]*" width="640" height="\d+"/);
  });

  test("keeps the look of the card that was asked about", () => {
    const request = asked({
      url: `${origin}/embed/volume?theme=dark&w=400&p=article-001.2026-11&v=1`,
    }) as OembedRequest;
    const card = { ...cardOfLink("volume", "theme=dark&w=400") };
    const { html, width } = oembedOf(card, "", origin, request);
    expect(html).toContain("/embed/volume?theme=dark&amp;w=400&amp;p=article-001.2026-11&amp;v=1");
    expect(width).toBe(400);
  });

  test("as XML is well formed and says the same, whatever the title", () => {
    const answer = answered({}, hostile);
    const parsed = new DOMParser().parseFromString(oembedXml(answer), "text/xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect(parsed.documentElement.localName).toBe("oembed");
    for (const [name, value] of Object.entries(answer))
      if (name !== "title") expect(parsed.querySelector(name)?.textContent, name).toBe(String(value));
    expect(parsed.querySelector("title")?.textContent).toContain(`"><script>alert(1)</script>`);
  });
});

describe("discovery", () => {
  const tail = `/?t=${hostile}`;

  test("stands in the head for both formats, inert", () => {
    const links = [
      ...new DOMParser().parseFromString(`<head>${discoveryTags(origin, tail)}</head>`, "text/html").head.children,
    ] as HTMLLinkElement[];
    expect(links.map(({ type, rel }) => [type, rel])).toEqual([
      ["application/json+oembed", "alternate"],
      ["text/xml+oembed", "alternate"],
    ]);
    const { pathname, searchParams } = new URL(links[0]?.href ?? "");
    expect(pathname).toBe("/api/oembed");
    expect(searchParams.get("url")).toBe(`${origin}${tail}`);
  });

  test("stands in a header that nothing can end", () => {
    const header = discoveryHeader(origin, `${tail}\r\nX-Evil: 1`);
    expect(header).not.toMatch(/[\r\n<>"].*X-Evil: 1/);
    expect(header.match(/rel="alternate"/g)).toHaveLength(2);
  });
});

describe("the origin", () => {
  test.each([
    ["crossover.example", null, "http://crossover.example"],
    ["Crossover.Example:443", "https", "https://crossover.example"],
    ["localhost:3000", null, "http://localhost:3000"],
    ["[::1]:3000", "http", "http://[::1]:3000"],
    ["crossover.example", "javascript", "http://crossover.example"],
  ])("is that of the request: %s", (host, proto, expected) => {
    expect(originFrom(host, proto)).toBe(expected);
  });

  test.each([
    null,
    "",
    'evil"><script>',
    "evil.example/path",
    "a b",
    "user@evil.example",
    "evil.example:99999999",
    "-",
  ])("is not known from a host that is none: %s", (host) => {
    expect(originFrom(host, "https")).toBeNull();
  });

  test("may be set, and a setting that is none is refused", () => {
    expect(originSetting("https://Crossover.example/")).toBe("https://crossover.example");
    expect([originSetting(undefined), originSetting("")]).toEqual([null, null]);
    for (const bad of ["crossover.example", "https://x.example/path", "ftp://x.example"])
      expect(() => originSetting(bad)).toThrow(/CROSSOVER_ORIGIN/);
  });
});
