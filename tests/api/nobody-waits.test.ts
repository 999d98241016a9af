import { beforeEach, expect, test, vi } from "vitest";
import { GET as evaluate } from "@/app/api/evaluate/route";
import { GET as chart } from "@/app/chart/[file]/route";
import { loadComparison } from "@/app/compare/load-comparison";
import { GET as card } from "@/app/embed/[name]/route";
import { loadPage } from "@/app/load-page";
import { GET as preview } from "@/app/og.png/route";
import { keptPage } from "@/app/page-cache/page-cache";
import { markOwn, readersOf, renderPage } from "@/app/page-cache/render-page";
import { GET as report } from "@/app/report/route";
import { GET as file } from "@/app/scenario-file";
import { answerInSlices } from "@/app/uncertainty/answer-in-slices";
import { evaluateInSlices, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { answerParts } from "@/lib/publish/api/answer-text";
import { readScenario, validateInSlices, validateScenario } from "@/lib/scenario/validate/validate-scenario";

vi.mock("@/lib/analysis/evaluation/evaluate-scenario", { spy: true });
vi.mock("@/lib/scenario/validate/validate-scenario", { spy: true });
vi.mock("@/app/page-cache/render-page", { spy: true });

const spies = [evaluateInSlices, evaluateScenario, readScenario, validateInSlices, validateScenario];
const isAnythingMade = () => spies.some((each) => vi.mocked(each as () => unknown).mock.calls.length > 0);

beforeEach(() => {
  vi.clearAllMocks();
});

type Answer = (asked: Request) => Promise<Response>;

const answers: readonly (readonly [string, Answer])[] = [
  ["/api/evaluate", evaluate],
  ["/chart/over-time.svg", (asked) => chart(asked, { params: Promise.resolve({ file: "over-time.svg" }) })],
  ["/embed/over-time", (asked) => card(asked, { params: Promise.resolve({ name: "over-time" }) })],
  ["/og.png", preview],
  ["/report", report],
  ["/scenario.csv", file],
];

test.each(answers)("who asked for %s and has gone has nothing read, validated or evaluated", async (path, answer) => {
  const gone = new AbortController();
  const asked = new Request(`http://localhost${path}?p=article-001.2026-11&queries=31001&v=1`, { signal: gone.signal });
  const answered = answer(asked);
  gone.abort();
  expect((await answered).status).toBe(503);
  expect(isAnythingMade()).toBe(false);
});

test("a page that nobody waits for any more is not asked for", async () => {
  const waiting = { day: "", signal: AbortSignal.abort() };
  expect(await keptPage("/?p=article-001.2026-11", "", new Headers(), waiting)).toBeNull();
  expect(renderPage).not.toHaveBeenCalled();
});

test("who makes a page learns that its readers have left, and nobody who asks for one is told of others", async () => {
  expect(readersOf(new Headers({ "x-crossover-readers": "1" }))).toBeUndefined();
  const own = new Headers({ "x-crossover-readers": "1" });
  markOwn(own);
  const readers = readersOf(own);
  expect(readers?.aborted).toBe(true);
  await expect(loadPage("?p=article-001.2026-11&queries=31003&v=1", readers)).rejects.toThrow("NEXT_REDIRECT");
  await expect(loadComparison(["p=article-001.2026-11", "p=article-002.2026-11"], readers)).rejects.toThrow("REDIRECT");
  expect(evaluateScenario).not.toHaveBeenCalled();
});

test("an answer made beside begins with nothing, and stops between its parts", () => {
  const { scenario } = readScenario("?p=article-001.2026-11&queries=31002&v=1");
  vi.clearAllMocks();
  const steps = answerInSlices({ scenario, draws: 100, parts: answerParts, isText: true });
  steps.next();
  expect(isAnythingMade()).toBe(false);
  let count = 1;
  while (!steps.next().done) count++;
  // Of validation, approaches, pairs and odds each.
  expect(count).toBeGreaterThan(20);
});
