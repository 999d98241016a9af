import { renderToString } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { loadPage } from "@/app/load-page";
import { Calculator } from "@/components/calculator/calculator";
import { allViewParts } from "@/components/views/all-view-parts";
import { evaluateInSlices, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { interpret } from "@/lib/scenario/read/interpret";
import { readQuantity } from "@/lib/scenario/text/quantity-text";
import { validateInSlices, validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { differences } from "@/lib/scenario/write/differences";

vi.mock("@/lib/analysis/evaluation/evaluate-scenario", { spy: true });
vi.mock("@/lib/scenario/read/interpret", { spy: true });
vi.mock("@/lib/scenario/text/quantity-text", { spy: true });
vi.mock("@/lib/scenario/validate/validate-scenario", { spy: true });
vi.mock("@/lib/scenario/write/differences", { spy: true });

const callsOf = (...spies: readonly ((...given: never[]) => unknown)[]): number =>
  spies.reduce((sum, spy) => sum + vi.mocked(spy).mock.calls.length, 0);

/** What the server does for a page; React gives what is loaded for its head to its body. */
async function requestPage(query: string): Promise<string> {
  const { uncertainty } = await loadPage(query);
  return renderToString(
    <Calculator query={query} opened={uncertainty} files={{ ofCharts: [], ofScenario: [] }} views={allViewParts} />,
  );
}

beforeEach(() => {
  vi.clearAllMocks();
});

test("one request of the page reads each text once, validates once, evaluates once and writes its link once", async () => {
  const html = await requestPage("?p=support-bot.2026-11&growth=1.57%25&rag.passages=3..7&teamRate=61&v=1");
  expect(html).toContain("1.57%");
  expect(callsOf(evaluateScenario, evaluateInSlices)).toBe(1);
  expect(callsOf(validateScenario, validateInSlices)).toBe(1);
  expect(callsOf(differences)).toBe(1);
  const read = vi.mocked(readQuantity).mock.calls.map(([text]) => text);
  for (const text of ["1.57%", "3..7", "61"]) expect(read.filter((each) => each === text)).toEqual([text]);
});

test("a link with a text that cannot be used is evaluated once, too, and the text read once", async () => {
  const html = await requestPage("?p=support-bot.2026-11&growth=12o&teamRate=62&v=1");
  expect(html).toContain("12o");
  expect(callsOf(evaluateScenario, evaluateInSlices)).toBe(1);
  const read = vi.mocked(readQuantity).mock.calls.map(([text]) => text);
  for (const text of ["12o", "62"]) expect(read.filter((each) => each === text)).toEqual([text]);
});

test("a page that is asked for again evaluates nothing", async () => {
  const query = "?p=support-bot.2026-11&queries=123458&v=1";
  await requestPage(query);
  vi.clearAllMocks();
  await requestPage(query);
  expect(callsOf(evaluateScenario, evaluateInSlices)).toBe(0);
  expect(callsOf(interpret)).toBeGreaterThan(0);
});

test("a figure that equals the preset's is the reader's own, whatever was asked for before", async () => {
  const own = /Your figure/g;
  const without = (await requestPage("?p=support-bot.2026-11&growth=0.0123&v=1")).match(own)?.length ?? 0;
  const with150k = await requestPage("?p=support-bot.2026-11&growth=0.0123&queries=150000&v=1");
  expect(with150k.match(own)).toHaveLength(without + 1);
});
