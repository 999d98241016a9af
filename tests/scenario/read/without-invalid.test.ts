import { expect, test } from "vitest";
import { interpret, withoutText, withText } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";
import { mutatedLink } from "../../fuzz/mutate";
import { randomOf } from "../../fuzz/random";

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

const random = randomOf(11);
const links = Array.from({ length: 300 }, () => mutatedLink(random));

test("it is the scenario of the texts that can be used, read alone; and with nothing to leave out, the very same", () => {
  for (const link of links) {
    const given = interpret(readLink(link));
    const used = withoutInvalid(given);
    expect(used, link).toEqual(interpret({ preset: given.preset.id, entries: given.texts, issues: [] }));
    expect(withoutInvalid(used), link).toBe(used);
  }
});

test("texts read one after the other give what they give together", () => {
  for (const link of links) {
    const { preset, entries } = readLink(link);
    const together = interpret({ preset, entries, issues: [] });
    const empty = interpret({ preset, entries: new Map(), issues: [] });
    const onebyOne = [...entries].reduce((scenario, [id, text]) => withText(scenario, id, text), empty);
    expect(onebyOne, link).toEqual(together);
    const [first] = entries.keys();
    if (first === undefined) continue;
    const rest = new Map([...entries].filter(([id]) => id !== first));
    expect(withoutText(onebyOne, first), link).toEqual(interpret({ preset, entries: rest, issues: [] }));
  }
});

test("a text that cannot be used leaves the one before in force, and is named", () => {
  const before = interpret(readLink("p=article-001.2026-11&queries=20000&v=1"));
  const after = withText(before, "queries", "20k..");
  expect(after.values.get("queries")).toEqual({ low: 20_000, high: 20_000 });
  expect(after.texts).toBe(before.texts);
  expect(after.refused.get("queries")).toBe("20k..");
  expect(after.issues).toMatchObject([{ field: "queries", level: "error" }]);
  expect(withoutInvalid(after)).toEqual({ ...before, notes: after.notes });
});
