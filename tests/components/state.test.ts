import { expect, test } from "vitest";
import { readInSlices, textsAhead } from "@/components/calculator/reading";
import { openLink, reduce, type State } from "@/components/calculator/state";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { runToEnd } from "@/lib/sliced";

const opened = openLink("?p=article-001.2026-11&v=1");
const linkOf = ({ scenario }: State) => canonicalLink(scenario);

test("several values are set as one step, which one undo takes back", () => {
  const texts = new Map([
    ["queries", "100000"],
    ["fineTuning.retrainEvery", "0"],
  ]);
  const set = reduce(opened, { type: "set", texts });
  expect(linkOf(set)).toBe("?p=article-001.2026-11&queries=100000&fineTuning.retrainEvery=0&v=1");
  expect(set.past).toHaveLength(1);
  expect(linkOf(reduce(set, { type: "undo" }))).toBe(linkOf(opened));
});

test("a text that cannot be used leaves the answer's link at the last one that could", () => {
  const typed = reduce(reduce(opened, { type: "type", id: "queries", text: "20k" }), {
    type: "type",
    id: "queries",
    text: "20k..",
  });
  const { link, answeredLink, evaluation, problems } = runToEnd(readInSlices(typed));
  expect(answeredLink).toBe("?p=article-001.2026-11&queries=20000&v=1");
  expect(evaluation.queriesPerMonth).toBe(20_000);
  expect(link).toContain("queries=20k..");
  expect(problems.get("queries")?.level).toBe("error");
});

test("until the page has been read for a change its boxes show the new values, not the old ones", () => {
  const set = reduce(opened, { type: "set", texts: new Map([["queries", "20000"]]) });
  expect(set.shown.has("queries")).toBe(false);
  expect(textsAhead(set, opened).get("queries")).toBe("20000");
  expect(textsAhead(set, set).has("queries")).toBe(false);
});

test("a reading keeps the answer when only an unusable text has changed", () => {
  const before = runToEnd(readInSlices(opened));
  const after = runToEnd(readInSlices(reduce(opened, { type: "type", id: "queries", text: "x" }), before));
  expect(after.evaluation).toBe(before.evaluation);
});

test("a frozen link stays frozen while it is edited, and a change of preset drops it", () => {
  const { link } = frozenLink(validateScenario(interpret(readLink("?p=article-001.2026-11&v=1"))));
  const opened = openLink(link);
  expect(opened.steady).toBe(link);
  const edited = reduce(opened, { type: "commit", id: "queries", text: "20k" });
  expect(edited.steady).toBe(link.replace("queries=50000", "queries=20000"));
  expect(reduce(edited, { type: "undo" }).steady).toBe(link);
  expect(reduce(opened, { type: "preset", id: "article-002.2026-11" }).steady).not.toContain("frozen");
});
