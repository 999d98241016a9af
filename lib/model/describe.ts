import { lowerFirst } from "../sheet/explain";
import { formatNumber } from "../sheet/format";
import { formatNode, parseFormula } from "../sheet/parse";
import { unitLabel } from "../sheet/units";
import { allTechniques, usedTechniques } from "./all-techniques";
import { approaches } from "./approaches";
import type { LineKind } from "./names";
import type { Stage } from "./stage";
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
  readonly stages: readonly { readonly label: string; readonly words: string }[];
  readonly quantities: readonly { readonly name: string; readonly quantity: Quantity; readonly unit: string }[];
};

const whenWords: Readonly<Record<LineKind, string>> = {
  once: "once, before the first query",
  monthly: "every month",
  perQuery: "for every query",
  everyMonths: "every so many months",
  atMonth: "in one month",
};

const titles = new Map(
  allTechniques.flatMap(({ quantities, formulas = {}, sums = {} }) =>
    [...Object.entries(quantities), ...Object.entries(formulas), ...Object.entries(sums)].map(
      ([name, { title }]) => [name, lowerFirst(title)] as const,
    ),
  ),
);

const inWords = (id: string, text: string): string =>
  formatNode(parseFormula(id, text), (name) => titles.get(name) ?? name, formatNumber);

export function describeTechnique(technique: Technique): TechniqueText {
  const {
    id,
    title,
    summary,
    leavesOut,
    quantities,
    lines,
    stages = [],
    formulas = {},
    sums = {},
    adds = {},
    scales = {},
    countsLater,
  } = technique;
  const usedBy = usedTechniques.find((each) => each.technique === technique)?.usedBy ?? [];
  return {
    id,
    title,
    summary,
    leavesOut,
    usedBy: usedBy.map((approach) => approaches[approach].title),
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
      ...Object.entries(scales).map(([name, text]) => ({
        title: `Multiplies ${titles.get(name) ?? name}`,
        words: inWords(name, text),
        unit: "",
      })),
      ...(countsLater
        ? [{ title: "Multiplies every line paid in a month", words: inWords(id, countsLater), unit: "" }]
        : []),
    ],
    lines: lines.map(({ label, kind, is }) => ({ label, when: whenWords[kind], words: inWords(label, is) })),
    stages: stages.map((stage) => ({ label: stage.label, words: stageWords(stage) })),
    quantities: Object.entries(quantities).map(([name, quantity]) => ({
      name,
      quantity,
      unit: quantity.percent ? "share" : unitLabel(quantity.unit),
    })),
  };
}

/** How long a stage takes, in words. */
function stageWords(stage: Stage): string {
  const said = (text: string) => inWords(stage.id, text);
  switch (stage.kind) {
    case "wait":
      return `for one of ${said(stage.places)}, each taken for ${said(stage.serviceTime)}`;
    case "tokens":
      return `${said(stage.tokens)}${stage.free ? ` without ${said(stage.free.tokens)}` : ""}, each ${said(stage.p50)} for half of the requests, ${said(stage.p95)} for 95 in 100`;
    case "start":
      return `${said(stage.p50)} for half of the cold starts, ${said(stage.p95)} for 95 in 100`;
    case "time":
      return `${said(stage.p50)} for half of the requests, ${said(stage.p95)} for 95 in 100${stage.sideBySide ? `; the slowest of ${said(stage.sideBySide)}` : ""}`;
  }
}
