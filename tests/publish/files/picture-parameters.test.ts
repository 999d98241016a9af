import { expect, test } from "vitest";
import { splitPicture } from "@/lib/publish/files/picture-parameters";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";

test.each([
  ["", 800, null],
  ["w=760", 760, null],
  ["w=760&h=400", 760, 400],
  ["w=99999&h=99999", 2_000, 2_000],
  ["w=1&h=1", 320, 160],
  ["w=-5&h=-5", 320, 160],
  ["w=640.6", 641, null],
  ["w=abc&h=1e3", 800, null],
  ["w=&h=", 800, null],
  ["w&h", 800, null],
  ["w=NaN&h=Infinity", 800, null],
  ["w=400&w=500", 800, null],
  ["w=400&w=500&w=600", 800, null],
  [`w=${"9".repeat(20)}`, 2_000, null],
  ["w=%00&h=../..", 800, null],
])(
  "a size that is out of range is clamped, and one that cannot be read is the usual one: %s",
  (query, width, height) => {
    expect(splitPicture(query).picture).toMatchObject({ width, height });
  },
);

test("no picture has more than four million pixels", () => {
  const { width, height } = splitPicture("w=1e9&w&h=99999").picture;
  expect(width * (height ?? 0)).toBeLessThanOrEqual(4_000_000);
});

test.each([
  ["theme=dark", "dark"],
  ["theme=light", "light"],
  ["theme=Dark", "light"],
  ["theme=%22%3E", "light"],
  ["theme=dark&theme=light", "light"],
  ["", "light"],
])("the theme is light unless it is dark: %s", (query, theme) => {
  expect(splitPicture(query).picture.theme).toBe(theme);
});

test("any language is taken, and there is one", () => {
  for (const query of ["lang=de", "lang=en", "lang=", ""]) expect(splitPicture(query).picture.language).toBe("en");
});

test("what is left is the link as it was, with nothing unknown in it", () => {
  const link = "p=article-001.2026-11&queries=20%2C000&rag.setup=1..2&v=1";
  const { link: rest } = splitPicture(`?w=400&${link.replace("&v", "&theme=dark&h=10&lang=fr&v")}`);
  expect(rest).toBe(link);
  expect(interpret(readLink(rest)).issues).toEqual([]);
});

test("no field of a scenario is named like a part of the picture", () => {
  expect(splitPicture("weight=1&horizon=3&themes=2").link).toBe("weight=1&horizon=3&themes=2");
});
