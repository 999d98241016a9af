import { expect, test } from "vitest";
import { shareText, shareTexts } from "@/lib/sheet/share-text";

test.each([
  [0, "0%"],
  [1e-12, "0%"],
  [0.0001, "under 1%"],
  [0.0099, "under 1%"],
  [0.01, "1%"],
  [0.834, "83%"],
  [0.99, "99%"],
  [0.9949, "over 99%"],
  [0.9999, "over 99%"],
  [1, "100%"],
])("a share of %d is %s", (share, text) => {
  expect(shareText(share)).toBe(text);
});

test.each([
  [
    [1 / 3, 1 / 3, 1 / 3],
    ["34%", "33%", "33%"],
  ],
  [
    [0.336, 0.334, 0.33],
    ["34%", "33%", "33%"],
  ],
  [
    [0.044, 0.132, 0.82, 0.004],
    ["4%", "13%", "82%", "under 1%"],
  ],
  [
    [0.26, 0.28, 0.458, 0.002],
    ["26%", "28%", "46%", "under 1%"],
  ],
  [
    [0.998, 0.002],
    ["over 99%", "under 1%"],
  ],
  [
    [0.995, 0.005],
    ["over 99%", "under 1%"],
  ],
  [
    [0.5, 0.5, 0],
    ["50%", "50%", "0%"],
  ],
  [
    [1, 0],
    ["100%", "0%"],
  ],
  [[], []],
])("shares %j read as parts of one whole", (shares, texts) => {
  const printed = shareTexts(shares as number[]);
  expect(printed).toEqual(texts);
});

test("whole percents add up to the whole", () => {
  for (let seed = 1; seed < 300; seed++) {
    const raw = [seed % 7, seed % 11, seed % 13, seed % 17].map((part) => part + 0.3);
    const total = raw.reduce((sum, part) => sum + part, 0);
    const texts = shareTexts(raw.map((part) => part / total));
    if (texts.some((text) => /under|over/.test(text))) continue;
    expect(texts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(100);
  }
});
