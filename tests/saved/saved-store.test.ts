import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Saved } from "@/components/saved/record";
import {
  keep,
  keepAll,
  putBack,
  readSavedStore,
  rename,
  replace,
  type SavedStore,
  type StoragePlace,
  savedPrefix,
  take,
  unreadablePrefix,
} from "@/components/saved/saved-store";
import { anySaved } from "./any-saved";
import { memoryPlace } from "./memory-place";

const saved: Saved = { name: "Mine", link: "?p=support-bot.2026-11&v=1", savedAt: "2026-11-21T15:00:00.000Z" };

const other: Saved = { ...saved, link: "?p=support-bot.2026-11&queries=5&v=1" };

describe("what is kept in the browser", () => {
  test("comes back as it was, the newest first", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anySaved, { selector: ({ savedAt }) => savedAt, maxLength: 8 }), (all) => {
        const place = memoryPlace();
        for (const [index, each] of all.entries())
          expect(keep(place, `${savedPrefix}${index}`, each)).toEqual({ ok: true });
        const newestFirst = [...all].sort((one, other) => other.savedAt.localeCompare(one.savedAt));
        expect(readSavedStore(place).saved.map(({ key: _, ...rest }) => rest)).toEqual(newestFirst);
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
        const first = readSavedStore(tight);
        // The same text in both places is a move that was cut short, so once is enough.
        expect(new Set(tight.all.values())).toEqual(new Set(place.all.values()));
        expect(first.saved.length + first.unreadable.length).toBe(tight.all.size);
        // Only the place may change, when there is room for a move that there was none for before.
        const content = (shelf: SavedStore) => [
          shelf.saved.map(({ key: _, ...rest }) => JSON.stringify(rest)).sort(),
          shelf.unreadable.map(({ text }) => text).sort(),
        ];
        expect(content(readSavedStore(tight)), "reading again changes nothing").toEqual(content(first));
      }),
    );
  });

  test("and cannot be read goes where nothing else lies", () => {
    const place = memoryPlace();
    place.all.set(`${savedPrefix}a`, "{oops");
    place.all.set(`${unreadablePrefix}a`, "older");
    const { unreadable } = readSavedStore(place);
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
    expect(readSavedStore(place)).toEqual({ saved: [], unreadable: [], problem: null });
    expect(place.all.size).toBe(2);
  });

  test("and was put aside is saved again once it can be read", () => {
    const place = memoryPlace();
    place.all.set(`${savedPrefix}a`, "{oops");
    place.all.set(`${unreadablePrefix}a`, JSON.stringify(saved));
    expect(readSavedStore(place)).toEqual({
      saved: [{ ...saved, key: `${savedPrefix}a-2` }],
      unreadable: [{ key: `${unreadablePrefix}a`, text: "{oops" }],
      problem: null,
    });
    expect([...place.all.keys()].sort()).toEqual([`${savedPrefix}a-2`, `${unreadablePrefix}a`]);
  });

  test("and can be read is there even without room to move it back", () => {
    const text = JSON.stringify(saved);
    const place = memoryPlace(text.length + 60);
    place.all.set(`${unreadablePrefix}a`, text);
    expect(readSavedStore(place)).toMatchObject({ saved: [saved], unreadable: [] });
  });

  test("is read once each", () => {
    const place = memoryPlace();
    for (let id = 0; id < 20; id++) keep(place, `${savedPrefix}${id}`, saved);
    const read = vi.spyOn(place, "getItem");
    expect(readSavedStore(place).saved).toHaveLength(20);
    expect(read).toHaveBeenCalledTimes(20);
  });

  test("is put back with the text it was taken with", () => {
    const place = memoryPlace();
    keep(place, `${savedPrefix}a`, saved);
    const before = readSavedStore(place);
    const change = take(place, `${savedPrefix}a`);
    expect(readSavedStore(place).saved).toEqual([]);
    expect(change && putBack(place, change)).toEqual({ ok: true });
    expect(readSavedStore(place)).toEqual(before);
  });

  test("is replaced, and put back as it was", () => {
    const place = memoryPlace();
    const shown = { ...saved, key: `${savedPrefix}a` };
    keep(place, shown.key, saved);
    const replaced = replace(place, shown, other);
    expect(readSavedStore(place).saved).toEqual([{ ...other, key: shown.key }]);
    if (!replaced.ok) throw new Error(replaced.because);
    expect(putBack(place, replaced.change)).toEqual({ ok: true });
    expect(readSavedStore(place).saved).toEqual([shown]);
  });

  test("and another tab has changed is neither replaced nor undone", () => {
    const place = memoryPlace();
    const shown = { ...saved, key: `${savedPrefix}a` };
    const theirs = { ...saved, name: "Theirs" };
    const isTheirs = { ok: false, because: expect.stringMatching(/^Another tab has changed it/) };
    keep(place, shown.key, theirs);
    expect(replace(place, shown, other)).toEqual(isTheirs);
    const replaced = replace(place, { ...theirs, key: shown.key }, other);
    keep(place, shown.key, theirs);
    expect(replaced.ok && putBack(place, replaced.change)).toEqual(isTheirs);
    expect(readSavedStore(place).saved).toEqual([{ ...theirs, key: shown.key }]);
    take(place, shown.key);
    expect(replace(place, { ...theirs, key: shown.key }, other)).toMatchObject({ ok: false });
    expect(place.all.size).toBe(0);
  });

  test("and was written by a later version keeps what we do not know when it is renamed", () => {
    const place = memoryPlace();
    const key = `${savedPrefix}a`;
    place.setItem(key, JSON.stringify({ ...saved, folder: "Board", tags: ["a"] }));
    expect(rename(place, key, "Ours")).toEqual({ ok: true });
    expect(JSON.parse(place.getItem(key) ?? "")).toEqual({ ...saved, name: "Ours", folder: "Board", tags: ["a"] });
  });

  test("and was deleted by another tab is not renamed into being", () => {
    const place = memoryPlace();
    keep(place, `${savedPrefix}a`, saved);
    expect(rename(place, `${savedPrefix}a`, "Ours")).toEqual({ ok: true });
    expect(readSavedStore(place).saved[0]?.name).toBe("Ours");
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
    expect(readSavedStore(place).saved).toHaveLength(1);
  });

  test("in the middle of many says how many it took", () => {
    let id = 0;
    const keptAll = keepAll(memoryPlace(300), () => `${savedPrefix}${id++}`, [saved, saved, saved, saved]);
    expect(keptAll).toEqual({ added: 2, problem: expect.stringMatching(/no room left/) });
  });

  test("altogether says so instead of failing", () => {
    const denied = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const place: StoragePlace = { key: denied, getItem: denied, setItem: denied, removeItem: denied, length: 1 };
    expect(readSavedStore(place).problem).toMatch(/lets the page store nothing/);
    expect(keep(place, "a", saved)).toMatchObject({
      ok: false,
      because: expect.stringMatching(/lets the page store nothing/),
    });
    expect(take(place, "a")).toBeNull();
    expect(rename(place, "a", "b")).toMatchObject({ ok: false });
  });
});
