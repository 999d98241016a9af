import { findRecord } from "../../catalog";
import type { Quantity } from "../../model/technique";
import { dedicatedGpus } from "../../model/techniques/serving/dedicated-gpus";
import { broadcast, type Kernel } from "../../sheet/broadcast";
import type { SheetValues } from "../../sheet/evaluate";
import { formatNumber } from "../../sheet/format";
import { fromBase, parseUnit } from "../../sheet/units";
import type { Value } from "../../sheet/values";
import { resolveInput } from "../resolve/resolve-quantity";
import { meanOf } from "../text/quantity-text";
import { figureIn } from "./approach-sheet";
import type { Subject } from "./obstacle";
import { modelName } from "./other-ways";
import { sizeText, storeLimits, storeName } from "./stores/store-limits";

/** Something of which there is only so much, and how much of it is needed in a draw and a month. */
export type Edge = {
  /** The names of the sheet that the need depends on. */
  readonly names: readonly string[];
  readonly limit: number;
  /** Over the axes of those names, in the unit of the limit. */
  readonly needed: (values: SheetValues) => Value;
  /** "Supabase Micro has 1 GB of memory". */
  readonly says: string;
  /** "3.4 GB". */
  readonly amount: (needed: number) => string;
  readonly field: string;
  /** The need grows with the queries, month by month. */
  readonly grows: boolean;
};

/** What an approach may outgrow: its store, the length of an answer and of a chunk. Its prompt and its machine are rules of the sheet. */
export const edgesOf = (subject: Subject): readonly Edge[] => [
  ...storeEdges(subject),
  ...searchEdges(subject),
  ...lengthEdges(subject),
  ...windowEdges(subject),
];

type Figure = readonly [name: string, unit: string];

/** Figures of a sheet, each in its unit, times a number. */
function product(figures: readonly Figure[], { value, sizes }: SheetValues, factor = 1): Value {
  let result: Value = factor;
  for (const [name, text] of figures) {
    const unit = parseUnit(text);
    const times = (before: number, figure: number) => before * fromBase(figure, unit);
    const kernel: Kernel = (into, write, count, a, readA, stepA, b, readB, stepB) => {
      for (let i = 0; i < count; i++)
        into[write + i] = times(a[readA + i * stepA] as number, b[readB + i * stepB] as number);
    };
    result = broadcast(times, result, value(name), 0, sizes, kernel);
  }
  return result;
}

function storeEdges({ sheet, chosen }: Subject): readonly Edge[] {
  const store = chosen("store");
  if (!store || !sheet.quantities.has("storeMemory")) return [];
  return storeLimits.flatMap(({ most, needed, unit, holds }): Edge[] => {
    const limit = figureIn(sheet, most, unit);
    if (!(limit > 0)) return [];
    return [
      {
        names: [needed],
        limit,
        needed: (values) => product([[needed, unit]], values),
        says: `${storeName(store.id)} ${holds(formatNumber(limit))}`,
        amount: (size) => `${sizeText(size, limit, unit)}${unit === "GB" ? " GB" : ""}`,
        field: "store",
        grows: false,
      },
    ];
  });
}

const searches: readonly Figure[] = [
  ["queriesInMonth", "query/s"],
  ["searchesPerQuery", "1/query"],
];

/** A store answers so many searches a second; the busiest minutes ask for more than the mean. */
function searchEdges({ id, scenario, sheet, chosen }: Subject): readonly Edge[] {
  const store = chosen("store");
  const limit = store?.also?.find(({ values }) => values?.maxSearchesPerSecond);
  const most = limit?.values?.maxSearchesPerSecond;
  if (!store || most === undefined || !sheet.quantities.has("storeMemory")) return [];
  const peak = meanOf(resolveInput(scenario, "peakFactor", dedicatedGpus.quantities.peakFactor as Quantity, id).range);
  return [
    {
      names: ["queriesInMonth", "searchesPerQuery"],
      limit: most,
      needed: (values) => product(searches, values, peak),
      says: `${storeName(store.id)} answers ${formatNumber(most)} searches a second`,
      amount: (rate) => formatNumber(Math.ceil(rate)),
      field: "store",
      grows: true,
    },
  ];
}

function lengthEdges({ id, model, sheet, chosen }: Subject): readonly Edge[] {
  const written = model?.values?.maxOutputTokens;
  const embedding = chosen("embedding");
  const read = embedding?.also?.find(({ values }) => values?.maxInputTokens)?.values;
  const tokens = (name: string, limit: number, says: string, field: string): Edge => ({
    names: [name],
    limit,
    needed: (values) => product([[name, "tok"]], values),
    says: `${says} ${formatNumber(limit)} tokens at once`,
    amount: (length) => formatNumber(Math.ceil(length)),
    field,
    grows: false,
  });
  return [
    ...(model && written !== undefined
      ? [tokens("answerTokens", written, `${modelName(model)} writes no more than`, `${id}.outputTokens`)]
      : []),
    ...(embedding && read?.maxInputTokens !== undefined && sheet.quantities.has("chunkTokens")
      ? [
          tokens(
            "chunkTokens",
            read.maxInputTokens,
            `${findRecord("embedding", embedding.id)?.name ?? embedding.title} reads no more than`,
            "chunkTokens",
          ),
        ]
      : []),
  ];
}

/** The prompt with its answer. */
function windowEdges({ id, model, sheet }: Subject): readonly Edge[] {
  const limit = model?.values?.contextWindowTokens;
  if (!model || limit === undefined || sheet.resolved("contextWindow").from === "you") return [];
  return [
    {
      names: ["fullPromptTokens", "answerTokens", "contextWindow"],
      limit,
      needed: (values) => {
        const [prompt, answer, longest] = ["fullPromptTokens", "answerTokens", "contextWindow"].map((name) =>
          product([[name, "tok"]], values),
        ) as [Value, Value, Value];
        return broadcast(promptWithAnswer, prompt, answer, longest, values.sizes);
      },
      says: `${modelName(model)} holds ${formatNumber(limit)} tokens of prompt and answer together`,
      amount: (length) => formatNumber(Math.ceil(length)),
      field: `${id}.contextWindow`,
      grows: false,
    },
  ];
}

/** Where the prompt alone is too long, the rule of the sheet says so. */
const promptWithAnswer = (prompt: number, answer: number, longest: number): number =>
  prompt > longest ? 0 : prompt + answer;
