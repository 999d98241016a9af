import { expect, test } from "vitest";
import { saysTheSame } from "./same-figures";

const inDollars = "At 400,000 queries a month RAG costs $691,656 less than hybrid ($7,266,553 against $7,958,209).";

test.each([
  [inDollars, true],
  ["At 400,000 queries a month RAG costs €617,219 less than hybrid (€6,484,519 against €7,101,738).", true],
  ["At 400,000 queries a month RAG costs CHF 5 less than hybrid (CHF 6 against CHF 7).", true],
  ["At 400,000 queries a month RAG costs $691,657 less than hybrid ($7,266,553 against $7,958,209).", false],
  ["At 400,000 queries a month hybrid costs €617,219 less than RAG (€6,484,519 against €7,101,738).", false],
  ["At 500,000 queries a month RAG costs €617,219 less than hybrid (€6,484,519 against €7,101,738).", false],
])("a sentence in another currency is held to the same words: %s", (shown, isSame) => {
  expect(saysTheSame(shown, inDollars)).toBe(isSame);
});
