import { parseFormula } from "../../sheet/parse";

/**
 * How often a line falls at the start of a month, as formulas of our sheets: `every` so many months, or `at` one. The bill
 * counts in code (`timesDue`), and a test holds the two together.
 */
export const dueEvery = parseFormula(
  "dueEvery",
  "if(every > 0, if(month >= 2, floor((month - 1) / every) - floor((month - 2) / every), 0), 0)",
);

export const dueAt = parseFormula("dueAt", "floor(every) == month");
