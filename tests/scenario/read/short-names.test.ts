import { expect, test } from "vitest";
import { fields } from "@/lib/model/registry";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { fullName, shortName } from "@/lib/scenario/read/short-names";

test("every field has a short name of its own, which leads back to it", () => {
  const short = [...fields.keys()].map(shortName);
  expect(new Set(short).size).toBe(fields.size);
  expect(short.filter((name) => !/^[PLRFH]?([a-z][0-9a-z]|z[0-9a-z]{3})$/.test(name))).toEqual([]);
  expect(short.map(fullName)).toEqual([...fields.keys()]);
});

test("no short name is the name of anything else in a link", () => {
  for (const id of fields.keys())
    expect([...fields.keys(), "p", "v", "form", "frozen", "title"]).not.toContain(shortName(id));
});

test("a name that is nobody's stays as it is", () => {
  for (const name of ["", "constructor", "__proto__", "zz", "rag.", "Rzz"]) {
    expect(fullName(name)).toBe(name);
    expect(shortName(name)).toBe(name);
  }
});

test("a field given by both of its names is given twice", () => {
  const { issues } = interpret(readLink("?p=article-001.2026-11&queries=1&a0=2&v=1"));
  expect(issues).toMatchObject([{ field: "queries", code: "given_twice", level: "error" }]);
});

test("what is wrong with a short name is said of its field", () => {
  const { issues } = interpret(readLink("?p=article-001.2026-11&a0=many&v=1"));
  expect(issues).toMatchObject([{ field: "queries", code: "unreadable" }]);
});
