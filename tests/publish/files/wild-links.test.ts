import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as evaluate } from "@/app/api/evaluate/route";
import { GET as oembed } from "@/app/api/oembed/route";
import { GET as chart } from "@/app/chart/[file]/route";
import { GET as embed } from "@/app/embed/[name]/route";
import { GET as markdown } from "@/app/scenario.md/route";

const site = "https://crossover.example";
const clean = "p=article-001.2026-11&queries=20000&v=1";
/** As behind a proxy that writes the header anew. */
beforeAll(() => void vi.stubEnv("CROSSOVER_TRUST_PROXY", "1"));
afterAll(() => void vi.unstubAllEnvs());

const request = (path: string) => new Request(`${site}${path}`, { headers: { host: "crossover.example" } });
const chartOf = (file: string, query: string) =>
  chart(request(`/chart/${file}?${query}`), { params: Promise.resolve({ file }) });

const addresses: readonly (readonly [name: string, ask: (query: string) => Promise<Response>])[] = [
  ["a chart", (query) => chartOf("volume.svg", query)],
  ["a card", (query) => embed(request(`/embed/volume?${query}`), { params: Promise.resolve({ name: "volume" }) })],
  ["a file", (query) => markdown(request(`/scenario.md?${query}`))],
  ["the API", (query) => evaluate(request(`/api/evaluate?draws=0&${query}`))],
  ["oEmbed", (query) => oembed(request(`/api/oembed?url=${encodeURIComponent(`${site}/?${query}`)}`))],
];

const damaged = [
  `${clean}&utm_source=x`,
  "p=article-001.2026-11&amp;queries=20000&amp;v=1",
  `fbclid=x&${clean}).`,
  `${clean.replace("queries", "que%C2%ADries")}%3E`,
];

test.each(addresses)("%s of a link as it arrives has the bytes of the clean one", async (_, ask) => {
  const expected = await ask(clean);
  expect(expected.status).toBe(200);
  const bytes = await expected.text();
  for (const query of damaged) {
    const response = await ask(query);
    expect(response.status, query).toBe(200);
    expect(await response.text(), query).toBe(bytes);
  }
});

test.each(addresses.slice(0, 3))(
  "%s of a query that was encoded as a whole has the bytes of the clean one",
  async (_, ask) => {
    const bytes = await (await ask(clean)).text();
    // A server writes an equals sign after a name without a value.
    for (const query of [encodeURIComponent(clean), `${encodeURIComponent(clean)}=`])
      expect(await (await ask(query)).text(), query).toBe(bytes);
  },
);

test.each(["$3.00 / 1M tokens", "$0.003 per 1K tokens", "$0.000003/token"])(
  "the API and a chart read %s as 3",
  async (text) => {
    const link = (price: string) => `p=support-bot.2026-11&inputPrice=${encodeURIComponent(price)}&v=1`;
    const [pasted, plain] = await Promise.all(
      [text, "3"].map((price) => evaluate(request(`/api/evaluate?draws=0&${link(price)}`))),
    );
    expect(pasted?.status).toBe(200);
    expect(await pasted?.json()).toEqual(await plain?.json());
    expect(await (await chartOf("volume.svg", link(text))).text()).toBe(
      await (await chartOf("volume.svg", link("3"))).text(),
    );
  },
);

test("a picture of what is wrong is answered 200 where that is asked for, and not kept for long", async () => {
  const broken = "p=article-001.2026-11&queries=2GB&v=1";
  const [usual, shown] = [await chartOf("volume.svg", broken), await chartOf("volume.svg", `errors=200&${broken}`)];
  expect(usual.status).toBe(422);
  expect(shown.status).toBe(200);
  expect(shown.headers.get("cache-control")).toBe("public, max-age=60");
  const picture = await shown.text();
  expect(picture).toContain("Some values cannot be used");
  expect(picture).toBe(await usual.text());
  expect((await chartOf("volume.json", `errors=200&${broken}`)).status).toBe(422);
});
