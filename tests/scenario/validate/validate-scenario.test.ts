import { expect, test, vi } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { approachIds } from "@/lib/model/names";
import { presets } from "@/lib/presets";
import {
  readScenario,
  refusalsIn,
  validateInSlices,
  validateScenario,
} from "@/lib/scenario/validate/validate-scenario";
import { evaluateSheet } from "@/lib/sheet/evaluate";

vi.mock("@/lib/sheet/evaluate", { spy: true });

const codesOf = (query: string) => readScenario(query).scenario.issues.map(({ field, code }) => `${field} ${code}`);
const bot = "p=support-bot.2026-11";

test("one list holds what is wrong with the link, its texts and the values that contradict one another", () => {
  expect(codesOf(`?${bot}&queries=12o&overlapTokens=512&nonsense=1&model=llm-openai-gpt-6-luna`)).toEqual([
    "v link_cut",
    "queries unreadable",
    "nonsense unknown_field",
    "overlapTokens does_not_fit",
    "fineTuning.possible may_not_fit",
  ]);
});

test("a value must fit at either end of its range, and what does not is refused as it was typed", () => {
  const { scenario } = readScenario(`?${bot}&overlapTokens=20..600&v=1`);
  expect(scenario.values.has("overlapTokens")).toBe(false);
  expect(scenario.refused.get("overlapTokens")).toBe("20..600");
  expect(codesOf(`?${bot}&overlapTokens=20..60&v=1`)).toEqual([]);
});

test("a validated scenario has nothing left to refuse", () => {
  const { scenario } = readScenario(`?${bot}&overlapTokens=600&networkTimeP95=1&v=1`);
  expect(scenario.issues.map(({ field }) => field)).toEqual(["networkTimeP95", "overlapTokens"]);
  const again = validateScenario({ ...scenario, issues: [] });
  expect(again.scenario.issues).toEqual([]);
  expect(again.scenario.values).toEqual(scenario.values);
});

test("every approach is priced, ruled out or absent, and what is absent says why", () => {
  for (const { id } of presets) {
    const { sheets, ruledOut, absent } = readScenario(`?p=${id}&v=1`);
    expect([...sheets, ...ruledOut.map(({ sheet }) => sheet), ...absent].map((each) => each.id).sort()).toEqual(
      [...approachIds].sort(),
    );
    for (const { because } of absent) expect(because).toMatch(/^[A-Z].*\.$/);
  }
});

test("evaluating takes over the sheets of validating, each of which is evaluated once", () => {
  vi.mocked(evaluateSheet).mockClear();
  const validated = readScenario("?p=support-bot.2026-11&v=1");
  const evaluated = vi.mocked(evaluateSheet).mock.results.map(({ value }) => value);
  expect(evaluated.length).toBe(validated.sheets.length);
  const evaluation = evaluateScenario(validated);
  for (const { id, sheetValues } of validated.sheets) {
    expect(evaluated).toContain(sheetValues);
    expect(evaluation.baseCases.get(id)?.bill.sheetValues).toBe(sheetValues);
  }
});

test("validating stops after each approach, its verdict and what is said of it, so that a page may draw in between", () => {
  const { scenario, sheets, ruledOut } = readScenario(`?${bot}&v=1`);
  const steps = validateInSlices(scenario);
  let stops = 0;
  while (!steps.next().done) stops++;
  expect(stops).toBe(2 * approachIds.length + sheets.length + ruledOut.length);
});

test("where nothing may be wrong, what could not be read is named before what does not fit the values in its place", () => {
  const refused = (query: string) => refusalsIn(readScenario(`?${bot}&${query}&v=1`)).map(({ field }) => field);
  expect(refused("overlapTokens=600&queries=12o")).toEqual(["queries"]);
  expect(refused("overlapTokens=600")).toEqual(["overlapTokens"]);
  expect(refused("queries=0")).toEqual([]);
});
