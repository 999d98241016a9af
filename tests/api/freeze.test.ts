import { expect, test } from "vitest";
import { GET } from "@/app/api/freeze/route";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { longRanges } from "../links/long-ranges";

type Body = { link: string; characters: number; warnings: { code: string }[]; errors: { field: string }[] };
async function freeze(query: string): Promise<{ status: number; body: Body }> {
  const response = GET(new Request(`http://localhost/api/freeze?${query}`));
  return { status: response.status, body: (await response.json()) as Body };
}

test("a scenario is given as a link with every value written", async () => {
  const { status, body } = await freeze("p=article-001.2026-11&queries=20k&v=1");
  expect(status).toBe(200);
  expect(body.link).toMatch(
    /^\/\?p=article-001\.2026-11&frozen=5&queries=20000&.*fineTuning\.setup=500\.\.5000&.*&v=1$/,
  );
  expect(body).toMatchObject({ characters: body.link.length - 1, warnings: [] });
  expect(interpret(readLink(body.link.slice(1)))).toMatchObject({ isFrozen: true, issues: [] });
});

test("one that is too long for other programs is given whole, with a warning", async () => {
  const { status, body } = await freeze(`p=support-bot.2026-11&${longRanges}&v=1`);
  expect(status).toBe(200);
  expect(body.characters).toBeGreaterThan(1_800);
  expect(body.warnings.map(({ code }) => code)).toEqual(["long_link"]);
});

test("a link is never given that is refused itself", async () => {
  const { status, body } = await freeze("p=support-bot.2026-11&writeTime=599999&v=1");
  expect(status).toBe(422);
  expect(body.errors.length).toBeGreaterThan(0);
  expect(body.link).toBeUndefined();
});

test("what cannot be used is named, and nothing is frozen", async () => {
  const { status, body } = await freeze("p=article-001.2026-11&queries=abc&v=1");
  expect(status).toBe(422);
  expect(body.errors.map(({ field }) => field)).toEqual(["queries"]);
});

test("a cut link is frozen with the warning that it was cut", async () => {
  const { body } = await freeze("p=article-001.2026-11&queries=2");
  expect(body.warnings.map(({ code }) => code)).toEqual(["link_cut"]);
});
