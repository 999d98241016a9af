import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSaved, type Saved } from "@/components/saved/record";
import {
  keep,
  type Place,
  put,
  readShelf,
  rename,
  savedPrefix,
  take,
  unreadablePrefix,
} from "@/components/saved/shelf";
import { anySaved } from "./any-saved";
import { memoryPlace } from "./memory-place";

const saved: Saved = { name: "Mine", link: "?p=support-bot.2026-11&v=1", savedAt: "2026-11-21T15:00:00.000Z" };

describe("what is kept in the browser", () => {
  test("comes back as it was, the newest first", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anySaved, { selector: ({ savedAt }) => savedAt, maxLength: 8 }), (all) => {
        const place = memoryPlace();
        for (const [index, each] of all.entries())
          expect(keep(place, `${savedPrefix}${index}`, each)).toEqual({ ok: true });
        const newestFirst = [...all].sort((one, other) => other.savedAt.localeCompare(one.savedAt));
        expect(readShelf(place).saved.map(({ key: _, ...rest }) => rest)).toEqual(newestFirst);
      }),
    );
  });

  test("and cannot be read is never lost", () => {
    const key = fc.string({ maxLength: 6 }).map((id) => `${savedPrefix}${id}`);
    const aside = fc.string({ maxLength: 6 }).map((id) => `${unreadablePrefix}${id}`);
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      anySaved.map((each) => JSON.stringify(each)),
    );
    const room = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(2_000));
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(key, aside), text), room, (contents, spare) => {
        const place = memoryPlace();
        for (const [name, value] of Object.entries(contents)) place.all.set(name, value);
        const used = [...place.all].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
        const tight = memoryPlace(used + spare);
        for (const [name, value] of place.all) tight.all.set(name, value);
        const first = readShelf(tight);
        expect([...tight.all.values()].sort()).toEqual([...place.all.values()].sort());
        expect(first.saved.length + first.unreadable.length).toBe(place.all.size);
        expect(readShelf(tight), "reading again changes nothing").toEqual(first);
      }),
    );
  });

  test("and cannot be read goes where nothing else lies", () => {
    const place = memoryPlace();
    place.all.set(`${savedPrefix}a`, "{oops");
    place.all.set(`${unreadablePrefix}a`, "older");
    const { unreadable } = readShelf(place);
    expect(unreadable).toEqual([
      { key: `${unreadablePrefix}a`, text: "older" },
      { key: `${unreadablePrefix}a-2`, text: "{oops" },
    ]);
    expect(place.all.has(`${savedPrefix}a`)).toBe(false);
  });

  test("of others is left alone", () => {
    const place = memoryPlace();
    place.all.set("crossover:theme", "dark");
    place.all.set("somebody.else", "{oops");
    expect(readShelf(place)).toEqual({ saved: [], unreadable: [], problem: null });
    expect(place.all.size).toBe(2);
  });

  test("is put back with the text it was taken with", () => {
    const place = memoryPlace();
    keep(place, `${savedPrefix}a`, saved);
    const before = readShelf(place);
    const text = take(place, `${savedPrefix}a`);
    expect(readShelf(place).saved).toEqual([]);
    put(place, `${savedPrefix}a`, text ?? "");
    expect(readShelf(place)).toEqual(before);
  });

  test("and was deleted by another tab is not renamed into being", () => {
    const place = memoryPlace();
    keep(place, `${savedPrefix}a`, saved);
    expect(rename(place, `${savedPrefix}a`, "Ours")).toEqual({ ok: true });
    expect(readShelf(place).saved[0]?.name).toBe("Ours");
    take(place, `${savedPrefix}a`);
    expect(rename(place, `${savedPrefix}a`, "Theirs")).toMatchObject({ ok: false });
    expect(place.all.size).toBe(0);
  });
});

describe("a storage that refuses", () => {
  test("for want of room says so, and keeps what it has", () => {
    const place = memoryPlace(150);
    expect(keep(place, `${savedPrefix}a`, saved)).toEqual({ ok: true });
    expect(keep(place, `${savedPrefix}b`, saved)).toMatchObject({
      ok: false,
      because: expect.stringMatching(/no room left/),
    });
    expect(readShelf(place).saved).toHaveLength(1);
  });

  test("altogether says so instead of failing", () => {
    const denied = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const place: Place = { key: denied, getItem: denied, setItem: denied, removeItem: denied, length: 1 };
    expect(readShelf(place).problem).toMatch(/lets the page store nothing/);
    expect(keep(place, "a", saved)).toMatchObject({
      ok: false,
      because: expect.stringMatching(/lets the page store nothing/),
    });
    expect(take(place, "a")).toBeNull();
    expect(rename(place, "a", "b")).toMatchObject({ ok: false });
  });
});

test.each([
  [null, "It is not a scenario."],
  [[], "It is not a scenario."],
  [{}, "It has no name."],
  [{ ...saved, name: "\u202e  " }, "It has no name."],
  [{ ...saved, link: "javascript:alert(1)" }, "It has no link of a scenario."],
  [{ ...saved, link: '?p="><script>' }, "It has no link of a scenario."],
  [{ ...saved, link: `?p=${"a".repeat(20_000)}` }, "Its link has more than 16000 characters."],
  [{ ...saved, savedAt: "yesterday" }, "The time it was saved cannot be read."],
  [
    JSON.parse('{"__proto__": {"name": "x", "link": "?v=1", "savedAt": "2026-11-21T15:00:00.000Z"}}'),
    "It has no name.",
  ],
])("%j is refused", (value, because) => expect(checkSaved(value)).toEqual({ ok: false, because }));
