import { expect, test } from "vitest";
import { openLink, reduce } from "@/components/calculator/state";
import { readLink } from "@/lib/scenario/read/link";
import { asksAllInputs, readView, viewIds, withAllInputs, withoutView, withView } from "@/lib/scenario/read/view";

const plain = "?p=article-001.2026-11&queries=20000&v=1";

test.each(viewIds)("%s is read back from the link that is written with it, which keeps its version last", (view) => {
  const link = withView(plain, view);
  expect(readView(link)).toEqual({ view, issues: [] });
  expect(link).toMatch(/&v=1$/);
  expect(withoutView(link)).toBe(plain);
  expect(readLink(link)).toEqual(readLink(plain));
});

test("the first view needs no word", () => {
  expect(withView(plain, "answer")).toBe(plain);
  expect(readView("").view).toBe("answer");
});

test("a view that nobody knows, or given twice, is named, and the first is shown", () => {
  const unknown = readView("?view=<b>&v=1");
  expect(unknown.view).toBe("answer");
  expect(unknown.issues).toMatchObject([{ field: "view", code: "unknown_option", level: "error", given: "<b>" }]);
  expect(unknown.issues[0]?.message).toContain("<b> is not known");
  expect(readView("?view=odds&view=fit&v=1")).toMatchObject({ view: "answer", issues: [{ code: "given_twice" }] });
});

test("a view alone is a whole link, and no field of the scenario", () => {
  expect(readLink("?view=odds").issues).toEqual([]);
  expect(readLink("?view=nonsense&view=odds").issues).toEqual([]);
});

test("another view is a step to undo that leaves the scenario and what is wrong with the link as they are", () => {
  const opened = openLink("?p=article-001.2026-11&queries=20000&nonsense=1&v=1");
  const other = reduce(opened, { type: "view", view: "odds" });
  expect(other.scenario).toBe(opened.scenario);
  expect(other.notices).toBe(opened.notices);
  expect(other.steady).toBe("?p=article-001.2026-11&queries=20000&view=odds&v=1");
  const undone = reduce(other, { type: "undo" });
  expect([undone.view, undone.scenario === opened.scenario, undone.future]).toEqual(["answer", true, [other.steady]]);
  expect(reduce(undone, { type: "redo" }).view).toBe("odds");
});

test("a preset switch and a reset keep the view", () => {
  const opened = openLink("?p=article-001.2026-11&queries=20000&view=costs&v=1");
  expect(reduce(opened, { type: "preset", id: "article-002.2026-11" }).steady).toBe(
    "?p=article-002.2026-11&queries=20000&view=costs&v=1",
  );
  expect(reduce(opened, { type: "reset" }).steady).toBe("?p=article-001.2026-11&view=costs&v=1");
});

test("a link that asks for all inputs says so beside its view, keeps its version last, and means the same scenario", () => {
  expect(asksAllInputs(plain)).toBe(false);
  expect(asksAllInputs("?inputs=some&v=1")).toBe(false);
  const link = withAllInputs(withView(plain, "odds"));
  expect(link).toBe("?p=article-001.2026-11&queries=20000&view=odds&inputs=all&v=1");
  expect(asksAllInputs(link)).toBe(true);
  expect(readView(link)).toEqual({ view: "odds", issues: [] });
  expect(readLink(link)).toEqual(readLink(plain));
});

test("a link of nothing but how the page shows it opens with what a page without a link does", () => {
  expect(openLink("?view=odds&inputs=all").scenario).toEqual(openLink("").scenario);
});
