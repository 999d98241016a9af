import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { article, evaluated, visit } from "./app";
import { baseUrl } from "./base-url";
import { openedInOffice } from "./office";

const names = ["over-time", "volume", "breakdown", "sensitivity", "who-wins", "odds"];
const query = article.slice(2);
const other = "p=article-001.2026-11&queries=20000&v=1";

const get = (path: string, init?: RequestInit) => fetch(`${baseUrl}/chart/${path}`, init);
const bytesOf = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
const textOf = async (path: string) => (await get(path)).text();

/** Width and height of a PNG, from its header. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

const types = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

describe.each(names)("%s", (name) => {
  test.each(Object.entries(types))(
    "as .%s is the same bytes every time, and others for another scenario",
    async (format, type) => {
      const response = await get(`${name}.${format}?${query}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe(type);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(await bytesOf(`${name}.${format}?${query}`)).toEqual(bytes);
      expect(await bytesOf(`${name}.${format}?${other}`)).not.toEqual(bytes);
    },
  );
});

describe("headers", () => {
  test.each(Object.keys(types))(".%s may be shown anywhere, is cached for long, and never acts", async (format) => {
    const { headers } = await get(`volume.${format}?${query}`);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(headers.get("cache-control")).toMatch(/^public, max-age=3600, s-maxage=86400/);
    expect(headers.get("content-disposition")).toBe(
      `${format === "csv" ? "attachment" : "inline"}; filename="crossover-volume-article-001.2026-11.${format}"`,
    );
    expect(headers.get("set-cookie")).toBeNull();
  });

  test.each(Object.keys(types))(".%s is not sent again to who has it", async (format) => {
    const path = `volume.${format}?${query}`;
    const tag = (await get(path)).headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const response = await get(path, { headers: { "If-None-Match": known } });
      expect(response.status).toBe(304);
      expect(response.headers.get("etag")).toBe(tag);
      expect(response.headers.get("cache-control")).toMatch(/^public/);
      expect(await response.text()).toBe("");
    }
    expect((await get(path, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
    expect((await get(`volume.${format}?${other}`)).headers.get("etag")).not.toBe(tag);
  });

  test("HEAD gives the same headers, OPTIONS what is allowed, and nothing else is", async () => {
    const whole = await get(`volume.svg?${query}`);
    const head = await get(`volume.svg?${query}`, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    for (const name of ["etag", "content-type", "cache-control"])
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    const options = await get("volume.svg", { method: "OPTIONS" });
    expect(options.status).toBe(204);
    expect(options.headers.get("access-control-allow-origin")).toBe("*");
    expect(options.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    for (const method of ["POST", "PUT", "DELETE"]) expect((await get("volume.svg", { method })).status).toBe(405);
  });
});

describe("a picture", () => {
  test.each([
    ["w=760&h=500", [760, 500]],
    ["w=99999&h=99999", [2_000, 2_000]],
    ["w=1&h=2000", [320, 2_000]],
    ["w=nonsense&h=600", [800, 600]],
  ])("has the size that was asked for, within bounds: %s", async (size, expected) => {
    expect(sizeOf(await bytesOf(`over-time.png?${query}&${size}`))).toEqual(expected);
    const svg = await textOf(`over-time.svg?${query}&${size}`);
    expect(svg).toContain(`width="${expected[0]}" height="${expected[1]}"`);
  });

  test("is opaque, light or dark, in a real browser", async () => {
    const { page } = await visit("/method");
    const corners = (path: string) =>
      page.evaluate(async (address) => {
        const image = await createImageBitmap(await (await fetch(address)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        if (!context) throw new Error("no canvas");
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const alpha = data.filter((_, index) => index % 4 === 3);
        return { size: [image.width, image.height], first: [...data.slice(0, 4)], least: Math.min(...new Set(alpha)) };
      }, `/chart/${path}`);
    expect(await corners(`odds.png?${query}&w=640&h=480`)).toEqual({
      size: [640, 480],
      first: [255, 255, 255, 255],
      least: 255,
    });
    expect((await corners(`odds.png?${query}&theme=dark`)).first).toEqual([11, 18, 32, 255]);
  });

  test("loads in an <img> of any page", async () => {
    const { page } = await visit("/method");
    const drawn = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, `/chart/who-wins.svg?${query}&w=700&h=700`);
    expect(drawn).toEqual([700, 700]);
  });

  test.each(["svg", "png"])(
    "of every chart of four scenarios is there when a document asks for all at once: .%s",
    async (format) => {
      const links = [1, 2, 3, 4].map((each) => `p=support-bot.2026-11&queries=${each}0000..${each + 1}0000&v=1`);
      const all = await Promise.all(
        links.flatMap((link) => names.map(async (name) => (await get(`${name}.${format}?${link}`)).status)),
      );
      expect(all).toEqual(all.map(() => 200));
    },
  );

  test("asks for no draws more than the page counts: the odds are those of the API", async () => {
    const { odds } = await evaluated(article);
    const share = odds?.approaches.find(({ id }) => id === "fineTuning")?.cheapestShare ?? 0;
    const { series } = JSON.parse(await textOf(`odds.json?${query}`)) as {
      series: { id: string; points: { y: number }[] }[];
    };
    expect(series.find(({ id }) => id === "fineTuning")?.points.at(-1)?.y).toBeCloseTo(share, 12);
  });

  test("takes no part in the scenario by its own parameters", async () => {
    const { link, warnings } = JSON.parse(await textOf(`volume.json?w=400&h=9&theme=dark&lang=de&${query}`));
    expect(link).toBe(article);
    expect(warnings).toEqual([]);
  });
});

test("a cut link says so in its picture, and the whole one of the same values does not", async () => {
  const cut = "p=article-001.2026-11&queries=31000";
  expect(await textOf(`volume.svg?${cut}`)).toContain("looks cut off");
  expect(await textOf(`volume.svg?${cut}&v=1`)).not.toContain("looks cut off");
  expect(await textOf(`volume.csv?${cut}`)).toContain("looks cut off");
});

describe("what is wrong", () => {
  const bad = "p=article-001.2026-11&queries=12o&horizon=0.5&v=1";

  test("is a picture that names the field, of the size asked for and cached briefly", async () => {
    const svg = await get(`volume.svg?${bad}&w=640&h=360`);
    expect(svg.status).toBe(422);
    expect(svg.headers.get("content-type")).toBe(types.svg);
    expect(svg.headers.get("cache-control")).toBe("public, max-age=60");
    const text = await svg.text();
    expect(text).toContain("Queries per month");
    expect(text).toContain('width="640" height="360"');
    const png = await get(`volume.png?${bad}&w=640&h=360&theme=dark`);
    expect(png.status).toBe(422);
    expect(sizeOf(Buffer.from(await png.arrayBuffer()))).toEqual([640, 360]);
  });

  test.each(["csv", "json"])("is a problem that names every field: .%s", async (format) => {
    const response = await get(`volume.${format}?${bad}`);
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("public, max-age=60");
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(["queries", "horizon"]);
  });

  test("is escaped wherever it comes from", async () => {
    const hostile = encodeURIComponent(`"><script>alert(1)</script>`);
    const svg = await textOf(`volume.svg?queries=${hostile}&${hostile}=1&v=1`);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script");
  });

  test.each(["nope.svg", "nope.png", "nope.csv", "volume.gif", "volume", "constructor.svg", "%2e%2e%2fvolume.svg"])(
    "is that there is no such chart: %s",
    async (file) => {
      expect((await get(file)).status).toBe(404);
    },
  );

  test.each(["?constructor=1", "?__proto__=1&v=1", "?%", "?%00=%ff", "?=&&=", `?${"a".repeat(9_000)}`])(
    "is never the server's fault: %.20s",
    async (search) => {
      for (const format of ["svg", "json"])
        expect((await get(`breakdown.${format}${search}`)).status).toBeLessThan(500);
    },
  );

  test("is too much at once: some are turned away with the time to wait, and all others are served", async () => {
    const all = await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const response = await get(`breakdown.png?p=article-001.2026-11&queries=${70_000 + index}&v=1&w=2400&h=1350`);
        await response.arrayBuffer();
        return response;
      }),
    );
    const refused = all.filter(({ status }) => status === 503);
    expect(all.filter(({ status }) => status === 200).length + refused.length).toBe(120);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers } of refused) {
      expect(headers.get("retry-after")).toBe("2");
      expect(headers.get("cache-control")).toBe("no-store");
    }
    expect((await get(`breakdown.png?${query}`)).status).toBe(200);
  });
});

test("the table says what the API says", async () => {
  const rows: string[][] = parse(await textOf(`over-time.csv?${query}`), { record_delimiter: "\r\n" });
  const head = rows.findIndex(([first]) => first === "Month");
  const last = rows.at(-1) ?? [];
  const { approaches } = await evaluated(article);
  for (const { title, totalUsd } of approaches)
    expect(Number(last[rows[head]?.indexOf(title) ?? -1])).toBeCloseTo(totalUsd, 2);
});

test("a spreadsheet finds numbers and no formula in the table", async () => {
  const sheet = await openedInOffice(await bytesOf(`over-time.csv?${query}`));
  expect(sheet).toContain('office:value="21600"');
  expect(sheet).not.toContain("table:formula");
});
