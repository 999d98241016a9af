import { describe, expect, test } from "vitest";
import { presets } from "@/lib/presets";
import { article, articleWith, eventually, field, headlineOf, visit } from "./app";
import { baseUrl } from "./base-url";

/** A link with something wrong in it, and the field that the page and the API must name. */
const wrong: readonly (readonly [query: string, named: string])[] = [
  ["queries=abc", "queries"],
  ["queries=", "queries"],
  ["queries=1e400", "queries"],
  ["queries=-5", "queries"],
  ["queries=20%25", "queries"],
  ["queries=%E0%A4%A", "queries"],
  ["queries=1&queries=2&queries=3", "queries"],
  ["horizon=1.5", "horizon"],
  ["horizon=121", "horizon"],
  ["model=gpt-9", "model"],
  ["constructor=1", "constructor"],
  ["toString=1", "toString"],
  ["hasOwnProperty=1", "hasOwnProperty"],
  ["nonsense=1", "nonsense"],
];

const at = (link: string, init?: RequestInit) => fetch(`${baseUrl}${link}`, init);
const bodyOf = async (response: Response) =>
  (await response.json()) as { status: number; errors: { field: string; code: string; message: string }[] };

describe("a link with one bad value", () => {
  test("is named on the page, and the rest of the link counts", async () => {
    const { page } = await visit(article, { js: false });
    for (const [query, named] of wrong.filter((_, index) => index % 2 === 0)) {
      const other = named === "horizon" ? "fineTuning.setup=2000" : "horizon=24";
      const response = await page.goto(articleWith(query, other));
      expect(response?.status()).toBe(200);
      const notice = page.locator(`.notices [data-field="${named}"]`);
      expect(await notice.allInnerTexts(), query).toEqual([expect.stringMatching(/\w+ .*\./)]);
      const [name = "", value = ""] = other.split("=");
      expect((await field(page, name).inputValue()).replaceAll(",", "")).toBe(value);
    }
  });

  test("is refused by the API, by name", async () => {
    for (const [query, named] of wrong) {
      const response = await at(`/api/evaluate?p=article-001.2026-11&${query}&v=1`);
      expect(response.status, query).toBe(422);
      expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
      const { status, errors } = await bodyOf(response);
      expect(status).toBe(422);
      expect(errors).toEqual([expect.objectContaining({ field: named, message: expect.stringMatching(/\w+ .*\./) })]);
    }
  });
});

test.each([
  ["horizon=500", "over 500 (not used: this is for 12) months"],
  ["queries=5e12", "At 5e12 (not used: this is for 50,000) queries"],
  ["queries=-1", "At -1 (not used: this is for 50,000) queries"],
])("the sentence names the figure it is for beside %s, which is refused", async (given, says) => {
  const html = await (await at(articleWith(given))).text();
  const [, sentence = ""] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
  const words = sentence.replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, " ");
  expect(words).toContain(says);
  expect(words).toContain("$13,100 against $21,600");
});

test.each([
  "p=article-002.2026-11&v=1",
  // It says what would keep the limit, which is known with the times.
  "p=product-search.2026-11&queries=8683&firstTokenBudget=893&v=1",
])("page, API and files have one verdict: %s", async (query) => {
  const { headline } = (await (await at(`/api/evaluate?${query}`)).json()) as { headline: string };
  expect(await (await at(`/scenario.json?${query}`)).json()).toMatchObject({ headline });
  expect(await (await at(`/scenario.csv?${query}`)).text()).toContain(headline);
  expect((await (await at(`/scenario.md?${query}`)).text()).replaceAll("\\$", "$")).toContain(headline);
  const { page } = await visit(`/?${query}`, { js: false, folded: true });
  if (headline.includes("too close")) expect(await headlineOf(page)).toContain("too close to call");
});

const folded = "?p=code-generator.2026-11&rag.writeTime=10&rag.writeTimeP95=5&v=1";

test.each([true, false])(
  "values that do not fit together are said, and stand open at their boxes (scripts: %s)",
  async (js) => {
    const { page } = await visit(`/${folded}`, { js, folded: true });
    const says = /the time of 95 in 100 requests must be between/;
    await eventually(() => page.locator(".notices li").allInnerTexts()).toEqual([expect.stringMatching(says)]);
    await eventually(() => field(page, "rag.writeTimeP95").isVisible()).toBe(true);
    expect(await field(page, "rag.writeTimeP95").getAttribute("aria-invalid")).toBe("true");
    const links = page.locator('.footer a[href^="/scenario."]');
    for (const link of await links.all()) {
      const response = await at((await link.getAttribute("href")) ?? "");
      expect(response.status).toBe(422);
      expect((await bodyOf(response)).errors[0]?.message).toMatch(says);
    }
  },
);

test("the API names every bad field at once", async () => {
  const response = await at("/api/evaluate?p=article-001.2026-11&queries=abc&horizon=0&rag.setup=-1&x=1&v=1");
  expect(response.status).toBe(422);
  const { errors } = await bodyOf(response);
  expect(errors.map((error) => error.field).sort()).toEqual(["horizon", "queries", "rag.setup", "x"]);
});

test("zero queries are a value: both answer, with a remark", async () => {
  const response = await at("/api/evaluate?p=article-001.2026-11&queries=0&v=1");
  expect(response.status).toBe(200);
  const { warnings } = (await response.json()) as { warnings: { field: string }[] };
  expect(warnings.map((warning) => warning.field)).toEqual(["queries"]);
});

describe("a link that is not whole", () => {
  test("says that its end is missing", async () => {
    const { page } = await visit("/?p=article-001.2026-11&queries=20000", { js: false });
    await eventually(() => page.locator(".notices").innerText()).toContain("This link looks cut off");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
  });

  test("says that it was made with a newer version", async () => {
    const { page } = await visit("/?p=article-001.2026-11&v=2", { js: false });
    await eventually(() => page.locator(".notices").innerText()).toContain("newer version");
    expect((await at("/api/evaluate?p=article-001.2026-11&v=2")).status).toBe(422);
  });

  test("names an unknown preset, and uses its values with the default one", async () => {
    const { page } = await visit("/?p=foo.3&queries=20000&v=1", { js: false });
    await eventually(() => page.locator('.notices [data-field="p"]').innerText()).toContain("foo.3");
    await eventually(() => headlineOf(page)).toMatch(/^At 20,000 queries a month/);
    expect((await at("/api/evaluate?p=foo.3&v=1")).status).toBe(422);
  });
});

test("nothing that is sent makes the server fail", async () => {
  const long = "x".repeat(15_000);
  const queries = [
    "",
    "?",
    "?&&&",
    "?=1",
    "?%",
    "?%00=%00&v=1",
    "?queries=%FF%FE&v=1",
    "?p=%F0%9F%92%A9&v=1",
    "?p=__proto__&v=1",
    "?__proto__=1&v=1",
    "?hasOwnProperty&v=1",
    "?p=constructor&v=1",
    "?p=a&p=b&v=1",
    "?v=1&v=1",
    "?v=999999999999999999999",
    "?model=__proto__&v=1",
    "?rag.basis=constructor&v=1",
    "?queries=constructor&v=1",
    "?queries[]=1&queries[a]=2&v=1",
    "?queries=(((((((((((1)))))))))))&v=1",
    `?queries=${"(".repeat(150)}&v=1`,
    `?queries=${long}&v=1`,
    `?${long}=1&v=1`,
    `?${"a=1&".repeat(3_000)}v=1`,
    "?of=constructor&v=1",
    "?_rsc=1&v=1",
    "?form=1&queries=abc&v=1",
    "?queries=1e308&growth=100%25&horizon=120&v=1",
  ];
  for (const [index, query] of queries.entries()) {
    for (const path of index % 4 === 0 ? ["/", "/explain"] : ["/"]) {
      const response = await at(path + query, { redirect: "manual" });
      expect(response.status, `${path}${query.slice(0, 60)}`).toBeLessThan(
        path === "/" && query.includes("form=1") ? 400 : 300,
      );
      await eventually(() => response.text()).not.toMatch(/NaN|Internal Server Error|Application error/);
    }
    const response = await at(`/api/evaluate${query || "?"}${query.length > 1 ? "&" : ""}draws=0`);
    expect([200, 422], query.slice(0, 60)).toContain(response.status);
    await response.arrayBuffer();
  }
});

test.each(presets.map(({ id }) => id))("a frozen link is a page too: %s", async (id) => {
  const { link } = (await (await at(`/api/freeze?p=${id}&v=1`)).json()) as { readonly link: string };
  const response = await at(new URL(link, baseUrl).href.slice(baseUrl.length));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("<tr data-approach");
});
