import { describe, expect, test } from "vitest";
import { fields } from "@/lib/model/registry";
import { readBody } from "@/lib/scenario/read/body";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink, writeLink } from "@/lib/scenario/read/link";
import { fieldsWithWords } from "@/lib/scenario/text/field-words";
import pasted from "./pasted.json";

type Pasted = {
  readonly field: string;
  readonly text: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly note?: string;
  readonly says?: string;
};

const preset = "article-001.2026-11";

/** The doors a text comes in by: a link, the API's JSON and a box of the page. */
const doors = [
  ["a link", ({ field, text }: Pasted) => readLink(writeLink(preset, [[field, text]]))],
  ["the API", ({ field, text }: Pasted) => readBody({ p: preset, [field]: text })],
  ["the page", ({ field, text }: Pasted) => ({ preset, entries: new Map([[field, text]]), issues: [] })],
] as const;

describe.each(doors)("what people paste, by %s", (_, draftOf) => {
  test.each(pasted as readonly Pasted[])("$text for $field", (row) => {
    const draft = draftOf(row);
    expect(draft).not.toBeNull();
    if (draft === null) return;
    const { values, notes, issues, refused } = interpret(draft);
    const { field, text, value, low = value, high = value, note, says } = row;
    if (says !== undefined) {
      expect(refused.get(field)).toBe(text);
      expect(issues.find((issue) => issue.field === field)?.message).toContain(says);
      return;
    }
    expect(issues.filter(({ level }) => level === "error")).toEqual([]);
    expect(values.get(field)).toEqual({ low, high });
    if (note !== undefined) expect(notes.get(field)).toBe(note);
  });
});

test("a value a thousand times off the catalogue is used, and remarked on", () => {
  const { values, issues } = interpret(readLink("?p=support-bot.2026-11&inputPrice=0.0000025&outputPrice=3&v=1"));
  expect(values.get("inputPrice")).toEqual({ low: 0.0000025, high: 0.0000025 });
  expect(issues).toEqual([
    {
      field: "inputPrice",
      code: "unusual",
      level: "warning",
      message: expect.stringMatching(
        /^Prompt price: The catalogue has \$0\.\d+ to \$\d+ per million tokens; this is \$0\.0000025\. It is used as it stands\.$/,
      ),
    },
  ]);
});

test("words are kept for fields that there are", () => {
  const names = new Set([...fields.values()].map(({ name }) => name));
  for (const name of fieldsWithWords) expect(names).toContain(name);
});
