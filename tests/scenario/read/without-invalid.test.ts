import { expect, test } from "vitest";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";

test("what can be used of a scenario has no issues, and is all that could be read", () => {
  const given = interpret(readLink("p=nothing.1&queries=20000&rag.perQuery=12o&nonsense=1&title=Ours"));
  const used = withoutInvalid(given);
  expect(given.issues.length).toBeGreaterThan(3);
  expect(used.issues).toEqual([]);
  expect(used.refused.size).toBe(0);
  expect([...used.texts]).toEqual([
    ["queries", "20000"],
    ["title", "Ours"],
  ]);
  expect(used.preset.id).toBe(given.preset.id);
});
