import { expect, test } from "vitest";
import { checkSaved, type Saved } from "@/components/saved/record";
import { keep, savedPrefix } from "@/components/saved/saved-store";
import { memoryPlace } from "./memory-place";

const saved: Saved = { name: "Mine", link: "?p=support-bot.2026-11&v=1", savedAt: "2026-11-21T15:00:00.000Z" };

test.each([
  [null, "It is not a scenario."],
  [[], "It is not a scenario."],
  [{}, "It has no name."],
  [{ ...saved, name: "\u202e  " }, "It has no name."],
  [{ ...saved, link: "javascript:alert(1)" }, "It has no link of a scenario."],
  [{ ...saved, link: '?p="><script>' }, "It has no link of a scenario."],
  [{ ...saved, link: `?p=${"a".repeat(20_000)}` }, "Its link has more than 16,000 characters."],
  [{ ...saved, savedAt: "yesterday" }, "The time it was saved cannot be read."],
  [
    JSON.parse('{"__proto__": {"name": "x", "link": "?v=1", "savedAt": "2026-11-21T15:00:00.000Z"}}'),
    "It has no name.",
  ],
])("%j is refused", (value, because) => expect(checkSaved(value)).toEqual({ ok: false, because }));

test("what could not be read again is not kept, and that is said in a sentence", () => {
  const place = memoryPlace();
  const long = { ...saved, link: `?p=${"a".repeat(16_000)}` };
  expect(keep(place, `${savedPrefix}a`, long)).toEqual({
    ok: false,
    because: "This scenario cannot be saved. Its link has more than 16,000 characters.",
  });
  expect(place.all.size).toBe(0);
});
