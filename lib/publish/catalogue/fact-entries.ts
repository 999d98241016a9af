import { catalogKinds, findRecord } from "../../catalog";
import { adapterHosts, allWeights, cards, purchases, tuningOffers } from "../../catalog/facts";
import embeddingFacts from "../../catalog/facts/embeddings.json";
import plans from "../../catalog/facts/hosting-plans.json";
import regions from "../../catalog/facts/regions.json";
import storeFacts from "../../catalog/facts/stores.json";
import successors from "../../catalog/facts/successors.json";
import { places, thinking } from "../../catalog/model-facts";
import { firstUpper, joinWords } from "../../sheet/words";
import type { Entry, Kept } from "./entry";
import type { KindId } from "./kinds";

type Sourced = Pick<Kept, "asOf" | "confidence" | "note"> & { readonly source: Exclude<Kept["source"], undefined> };

type Fact = {
  readonly kind: KindId;
  readonly id: string;
  /** Where it is of no price record. */
  readonly name?: string;
  readonly values?: Readonly<Record<string, number | undefined>>;
  readonly says?: Kept["says"];
  readonly about?: readonly string[];
  readonly dates?: Readonly<Record<string, string | undefined>>;
  readonly regions?: readonly string[];
};

const known = <Value>(all: Readonly<Record<string, Value | undefined>> = {}): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** The name and provider a record has where it is priced. */
function priced(id: string): { readonly name: string; readonly provider: string } | undefined {
  for (const kind of catalogKinds) {
    const record = findRecord(kind, id);
    if (record) return record;
  }
}

function fact(
  from: Sourced,
  { kind, id, name, values, says = [], about = [], dates, regions: places = [] }: Fact,
): Entry {
  const record = priced(id);
  const { source, asOf, confidence, note } = from;
  return {
    kind,
    id,
    name: name ?? record?.name ?? id,
    provider: (record ?? priced(about[0] ?? ""))?.provider ?? "any",
    states: [{ values: known(values), says, source, basedOn: [], asOf, confidence, note }],
    dates: known(dates),
    regions: places,
    about,
  };
}

const nameOf = (id: string): string => priced(id)?.name ?? id;
const titleOfWeights = (id: string): string => allWeights.find((each) => each.id === id)?.title ?? id;
const listOf = (names: readonly string[]): string => (names.length === 0 ? "None the catalogue has" : joinWords(names));

const methodTitles: Readonly<Record<string, string>> = {
  full: "full training",
  lora: "LoRA",
  qlora: "QLoRA",
  dpo: "DPO",
};
const methodTitle = (id: string): string => methodTitles[id] ?? id;

const ofWeights = (each: (typeof allWeights)[number]): Entry =>
  fact(each, {
    kind: "weights",
    id: each.id,
    name: each.title,
    values: {
      billions: each.billions,
      activeBillions: each.activeBillions,
      weightGbAt16Bit: each.gigabytes?.at16Bit,
      weightGbAt4Bit: each.gigabytes?.at4Bit,
      kvBytesPerToken: each.kvBytesPerToken,
    },
    says: [["Weights", each.open ? "Published: anyone may run and train them" : "Not published"]],
    about: each.models,
  });

const servedWords = { byToken: "By the token", dedicated: "On machines kept for it", unknown: "Nobody says" } as const;

const ofOffer = (each: (typeof tuningOffers)[number]): Entry =>
  fact(each, {
    kind: "trained",
    id: each.id,
    says: [
      ["Trains", listOf(each.trains.map(titleOfWeights))],
      ["By", listOf(each.methods.map(methodTitle))],
      ["Its result is served", servedWords[each.served]],
      ...(each.billsEvaluations ? [["Bills", "Tests during a run, like trained tokens"] as const] : []),
      ...(each.alsoBills ? [["Also bills", firstUpper(each.alsoBills)] as const] : []),
    ],
    dates: {
      closedToNewSince: each.closedToNewSince,
      lastDayNewJobs: each.lastDayNewJobs,
      lastDayOfAnswers: each.lastDayOfAnswers,
    },
  });

const regionTitles: Readonly<Record<string, string>> = { eu: "European Union", us: "United States" };
export const regionTitle = (id: string): string => regionTitles[id] ?? id;

function ofCard(each: (typeof cards)[number]): Entry {
  const { gigabytes, bandwidthGbPerSecond, tflopsAt16Bit, tflopsAt8Bit, watts } = each;
  const values = { gigabytes, bandwidthGbPerSecond, tflopsAt16Bit, tflopsAt8Bit, watts };
  return fact(each, { kind: "card", id: each.id, name: each.title, values, about: each.machines });
}

const ofPlace = ({ id, kind, within, outside, ...from }: (typeof places)[number]): Entry =>
  fact(from, {
    kind: "region",
    id,
    says: [
      [kind === "store" ? "Kept in" : "Tuned, answers by the token in", listOf(within.map(regionTitle))],
      ...(outside.length > 0 ? [["Not in", listOf(outside.map(regionTitle))] as const] : []),
    ],
    regions: kind === "store" ? within : [],
  });

/** Facts besides prices and times, each as a record of its own. */
export const factEntries = (): readonly Entry[] => [
  ...allWeights.map(ofWeights),
  ...cards.map(ofCard),
  ...purchases.map((each) =>
    fact(each, { kind: "purchase", id: each.id, name: each.title, values: { usdPerGpu: each.usdPerGpu } }),
  ),
  ...tuningOffers.map(ofOffer),
  ...adapterHosts.map((each) =>
    fact(each, {
      kind: "served-tuned",
      id: each.id,
      says: [["Serves", "Adapters trained elsewhere, at its own token prices"]],
    }),
  ),
  ...(plans as readonly (Sourced & { id: string; serves: readonly string[]; closedToNew?: boolean })[]).map((each) =>
    fact(each, {
      kind: "plan",
      id: each.id,
      says: [
        ["Serves", listOf(each.serves.map(titleOfWeights))],
        ...(each.closedToNew ? [["Open to", "Those who have it already"] as const] : []),
      ],
    }),
  ),
  ...(storeFacts as unknown as readonly (Sourced & Fact & { next?: string })[]).map((each) =>
    fact(each, {
      kind: "index",
      id: each.id,
      values: each.values,
      says: each.next === undefined ? [] : [["Next plan", nameOf(each.next)]],
    }),
  ),
  ...(embeddingFacts as unknown as readonly (Sourced & Fact)[]).map((each) =>
    fact(each, { kind: "vector", id: each.id, values: each.values }),
  ),
  ...successors.map((each) =>
    fact(each, {
      kind: "successor",
      id: each.id,
      says: [["Named in its place", nameOf(each.successor)]],
      about: [each.successor],
    }),
  ),
  ...regions.flatMap(({ models, region, ...from }) =>
    models.map((id) => fact(from, { kind: "region", id, says: [["Kept in", regionTitle(region)]], regions: [region] })),
  ),
  ...places.map(ofPlace),
  ...thinking.flatMap(({ models, thinks, ...from }) =>
    models.map((id) =>
      fact(from, {
        kind: "thinking",
        id,
        says: [["Thinks first", thinks === "always" ? "Always" : "Unless it can be told not to, which nobody says"]],
      }),
    ),
  ),
];
