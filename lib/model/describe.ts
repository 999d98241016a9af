import { lowerFirst } from "../sheet/explain";
import { formatNumber } from "../sheet/format";
import { parseFormula, sayNode } from "../sheet/parse";
import { unitLabel } from "../sheet/units";
import { approaches, setupsOf, techniquesOf } from "./approaches";
import { approachIds, type LineKind } from "./names";
import type { Quantity, Technique } from "./technique";

/** A technique as the method page prints it: every formula in words, straight from the text the engine computes. */
export type TechniqueText = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly leavesOut: string | undefined;
  readonly usedBy: readonly string[];
  readonly formulas: readonly { readonly title: string; readonly words: string; readonly unit: string }[];
  readonly lines: readonly { readonly label: string; readonly when: string; readonly words: string }[];
  readonly quantities: readonly { readonly name: string; readonly quantity: Quantity; readonly unit: string }[];
};

const whenWords: Readonly<Record<LineKind, string>> = {
  once: "once, before the first query",
  monthly: "every month",
  perQuery: "for every query",
  everyMonths: "every so many months",
  atMonth: "in one month",
};

const used = approachIds.flatMap((id) =>
  setupsOf(approaches[id]).flatMap((setup) =>
    techniquesOf(approaches[id], setup).map((technique) => ({ id, technique })),
  ),
);

/** Every technique, in the order in which the approaches use them. */
export const allTechniques: readonly Technique[] = [...new Set(used.map(({ technique }) => technique))];

const titles = new Map(
  allTechniques.flatMap(({ quantities, formulas = {}, sums = {} }) =>
    [...Object.entries(quantities), ...Object.entries(formulas), ...Object.entries(sums)].map(
      ([name, { title }]) => [name, lowerFirst(title)] as const,
    ),
  ),
);

const inWords = (id: string, text: string): string =>
  sayNode(parseFormula(id, text), (name) => titles.get(name) ?? name, formatNumber);

export function describeTechnique(technique: Technique): TechniqueText {
  const { id, title, summary, leavesOut, quantities, lines, formulas = {}, sums = {}, adds = {} } = technique;
  const users = new Set(used.filter((each) => each.technique === technique).map((each) => approaches[each.id].title));
  return {
    id,
    title,
    summary,
    leavesOut,
    usedBy: [...users],
    formulas: [
      ...Object.entries(sums).map(([name, sum]) => ({
        title: sum.title,
        words: `${inWords(name, sum.starts)}, plus what other techniques add`,
        unit: unitLabel(sum.unit),
      })),
      ...Object.entries(formulas).map(([name, formula]) => ({
        title: formula.title,
        words: inWords(name, formula.is),
        unit: unitLabel(formula.unit),
      })),
      ...Object.entries(adds).map(([name, text]) => ({
        title: `Added to ${titles.get(name) ?? name}`,
        words: inWords(name, text),
        unit: "",
      })),
    ],
    lines: lines.map(({ label, kind, is }) => ({ label, when: whenWords[kind], words: inWords(label, is) })),
    quantities: Object.entries(quantities).map(([name, quantity]) => ({
      name,
      quantity,
      unit: quantity.percent ? "share" : unitLabel(quantity.unit),
    })),
  };
}
