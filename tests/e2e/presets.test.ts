import { expect, test } from "vitest";
import { firstPreset, offeredPresets } from "@/lib/presets";
import { someOf } from "../law";
import { headlineOf, visit } from "./app";
import { violationsIn } from "./axe";

test("every preset of the menu is listed with the sentence its page opens with", async () => {
  const { page } = await visit("/presets", { js: false });
  const listed = await page.locator(".preset-answer").evaluateAll((all) =>
    all.map((each) => ({
      link: each.querySelector("a")?.getAttribute("href") ?? "",
      answer: each.querySelector(".preset-answer-sentence")?.textContent ?? "",
    })),
  );
  expect(listed.map(({ link }) => link)).toEqual(offeredPresets.map(({ id }) => `/?p=${id}&v=1`));
  for (const { link, answer } of someOf(listed, 3)) {
    await page.goto(link);
    expect(await headlineOf(page), link).toBe(answer);
  }
});

test("the list of presets passes axe in both themes", async () => {
  const { page } = await visit("/presets");
  for (const dark of [false, true]) expect(await violationsIn(page, { width: 1280, dark })).toEqual([]);
});

test("a visitor without a scenario gets the first preset, in every view", async () => {
  const { page } = await visit("/?view=costs", { js: false });
  const costs = await headlineOf(page);
  await page.goto(`/?p=${firstPreset.id}&v=1`);
  expect(await headlineOf(page)).toBe(costs);
});
