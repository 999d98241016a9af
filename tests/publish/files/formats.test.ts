import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { charts } from "@/lib/charts/definitions/charts";
import { chartFormats } from "@/lib/publish/files/chart-formats/chart-formats";
import { scenarioFormats } from "@/lib/publish/files/scenario-formats/scenario-formats";
import { defaultLink, drawn } from "./scenarios";

test("every form of a scenario has its route, and every such route a form", () => {
  const routes = readdirSync("app").filter((name) => name.startsWith("scenario."));
  expect(routes.filter((name) => !name.endsWith(".ts")).sort()).toEqual(
    scenarioFormats.map(({ extension }) => `scenario.${extension}`).sort(),
  );
});

test.each([
  ["a chart", chartFormats],
  ["a scenario", scenarioFormats],
])("no two forms of %s have the same address or media type", (_, formats) => {
  for (const of of [formats.map(({ extension }) => extension), formats.map(({ type }) => type)])
    expect(new Set(of).size).toBe(of.length);
});

test.each(charts)("$id is found by the id of its picture", ({ id }) => {
  expect(drawn(id, defaultLink(id)).spec.id).toBe(id);
});
