import type { Sensitivity, TwoWayMap } from "@/lib/analysis/uncertainty/types";
import { oddsSpec } from "@/lib/charts/definitions/odds/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { tornadoSpec } from "@/lib/charts/definitions/sensitivity/spec";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import { whoWinsSpec } from "@/lib/charts/definitions/who-wins/spec";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { compactBelowWidth } from "@/lib/charts/layout/size";
import { article, oneApproach, straight } from "./fixture";
import { articleMap, bandFactors, oddsFor, oddsOfShares, sensitivity, swing, withOdds } from "./uncertainty-fixture";

const scope = article(50_000);
const map = articleMap();
const alone = oneApproach();
const steady = (share: number) => Array.from({ length: 13 }, () => share);

const swingsOf = (swings: Sensitivity["swings"], differenceUsd = 8_500): Sensitivity => ({
  ...sensitivity,
  differenceUsd,
  swings,
});

const swings: Record<string, Sensitivity> = {
  "article 001": sensitivity,
  "the present difference beyond every bar": swingsOf([swing("A", ["1", 1], ["2", 2])], 1e6),
  "the other approach ahead": swingsOf([swing("Queries per month", ["1", -9_000], ["2", -300])], -8_500),
  "equal now": swingsOf([swing("Queries per month", ["20,000", -500], ["80,000", 500])], 0),
  "no width": swingsOf([swing("Passage", ["384 tokens", 8_500], ["640 tokens", 8_500])]),
  "no width at zero": swingsOf([swing("Passage", ["384 tokens", 0], ["640 tokens", 0])], 0),
  "no inputs": swingsOf([]),
  "a thousand trillion": swingsOf(
    [swing("Queries per month", ["1,000,000,000,000,000", -1e15], ["2,000,000,000,000,000", 2e15])],
    1e15,
  ),
  "long names": swingsOf(
    Array.from({ length: 8 }, () =>
      swing(
        "Fine-tuning with a search: Labelled examples that are written anew at every retraining of the model",
        ["$1,234,567.89 per million tokens", -90_000],
        ["$9,876,543.21 per million tokens", 80_000],
        true,
      ),
    ),
  ),
};

const columnsOf = (count: number): TwoWayMap => {
  const values = Array.from({ length: count }, (_, index) => index + 1);
  const texts = values.map((value) => `${value} tokens`);
  const cells = map.y.values.flatMap(() =>
    values.map((value) => ({ ...map.cells[value % 3 === 0 ? 0 : 60], pale: false })),
  );
  return { ...map, x: { ...map.x, values, texts, nearest: 0 }, cells } as TwoWayMap;
};
const firstCell = { winner: "rag", leadShare: 0.2, odds: null, pale: false } as const;

const maps: Record<string, TwoWayMap> = {
  "article 001": map,
  "one row": { ...map, y: { ...map.y, values: [3], texts: ["3 months"], nearest: 0 }, cells: map.cells.slice(0, 13) },
  "one cell": {
    x: { ...map.x, values: [5], texts: ["5 queries a month"], nearest: 0 },
    y: { ...map.y, values: [3], texts: ["3 months"], nearest: 0 },
    cells: [firstCell],
    rows: [[{ winner: "rag", from: null, to: null, text: "everywhere: RAG" }]],
  },
  "all pale": { ...map, cells: map.cells.map((cell) => ({ ...cell, pale: true })) },
  "forty columns": columnsOf(40),
  "long labels at the ends": {
    ...map,
    x: {
      ...map.x,
      texts: map.x.values.map((_, index) => (index === 0 || index === 12 ? "on every third day" : "never")),
    },
  },
};

const inputs = {
  "article 001": withOdds(),
  "one approach": { ...alone, odds: oddsFor(alone) },
  "bands over everything": {
    ...scope,
    odds: oddsFor(scope, { ...bandFactors, rag: [0, 400], fineTuning: [0.0001, 30] }),
  },
  "one wins always": { ...scope, odds: oddsOfShares(scope, [steady(0), steady(0), steady(1), steady(0)]) },
  "all alike": { ...scope, odds: oddsOfShares(scope, [steady(0.25), steady(0.25), steady(0.25), steady(0.25)]) },
  "all but nothing": {
    ...scope,
    odds: oddsOfShares(scope, [steady(0.998), steady(0.0005), steady(0.0005), steady(0.001)]),
  },
  "free of charge": (() => {
    const free = oneApproach({ curve: straight(0, 0), totalUsd: 0, cumulativeUsd: steady(0) });
    return { ...free, odds: oddsFor(free) };
  })(),
  "a thousand trillion": (() => {
    const dear = oneApproach({ curve: straight(1e15, 1e9), totalUsd: 1e15, cumulativeUsd: steady(1e15) });
    return { ...dear, odds: oddsFor(dear) };
  })(),
};

/** Every chart of an uncertainty in every case, as it is drawn at a width. */
export function specsAt(width: number): [string, ChartSpec][] {
  const options = { compact: width < compactBelowWidth };
  const all = <Item>(items: Record<string, Item>, kind: string, build: (item: Item) => ChartSpec) =>
    Object.entries(items).map(([name, item]): [string, ChartSpec] => [`${kind}, ${name}`, build(item)]);
  return [
    ...all(swings, "sensitivity", (item) => tornadoSpec(item, scope, options)),
    ...all(maps, "who wins", (item) => whoWinsSpec(item, scope, options)),
    ...all(inputs, "odds", (item) => oddsSpec(item, options)),
    ...all(inputs, "over time", (item) => overTimeSpec(item, options)),
    ...all(inputs, "volume", (item) => volumeSpec(item, options)),
  ];
}
