import { type Card, cardOf, planOf, purchaseOf, type Weights, weightGb, weightsOf } from "./facts";
import embeddingFacts from "./facts/embeddings.json";
import storeFacts from "./facts/stores.json";
import { findRecord, recordAt } from "./index";
import type { CatalogRecord } from "./record";

/** What is known of a priced record besides its prices. */
type Facts = Pick<CatalogRecord, "id" | "values" | "source" | "asOf" | "confidence" | "note"> & {
  /** The plan of the same store that holds more. */
  readonly next?: string;
};

/** Figures that hold for a record too, with a source of their own. */
export type Also = Pick<Facts, "values" | "source" | "asOf" | "note"> & { readonly title: string };

const factsByKind: ReadonlyMap<string, ReadonlyMap<string, Facts>> = new Map(
  Object.entries({ store: storeFacts, embedding: embeddingFacts }).map(([kind, facts]) => [
    kind,
    new Map((facts as readonly unknown[] as readonly Facts[]).map((each) => [each.id, each])),
  ]),
);

const factsOf = (kind: string, id: string): Facts | undefined => factsByKind.get(kind)?.get(id);

/** The plans of the same store that hold more, nearest first. */
export function laterPlans(id: string): readonly string[] {
  const next = factsOf("store", id)?.next;
  return next === undefined ? [] : [next, ...laterPlans(next)];
}

const nothing: readonly Also[] = [];

/** Facts about a record, and the prices of the plans of its store that are billed beyond it. */
export function alsoOf(kind: string, id: string, date: string): readonly Also[] {
  if (kind === "model") return underWeights(id);
  if (kind === "gpu") return underCard(id);
  if (kind === "hosting") return [...underCard(id), ...underPlan(id)];
  if (!factsByKind.has(kind)) return nothing;
  const record = recordAt(kind, id, date);
  if (!record) return [];
  const facts = factsOf(kind, id);
  return [
    ...(facts ? [{ ...facts, title: record.name, values: { ...facts.values, ...compute(record, facts) } }] : []),
    ...(kind === "store" && record.values.flatReadUnits !== undefined ? beyondFlat(id, date) : []),
  ];
}

/** Compute is bought in steps of the smallest size; prices are for a whole unit. */
function compute({ values }: CatalogRecord, { values: { smallestComputeUnits: step } }: Facts): Also["values"] {
  const { computeUsdPerCuHour: price, ramGbPerCu: memory } = values;
  if (step === undefined || price === undefined || memory === undefined) return {};
  return { computeUsdPerHour: price * step, computeGb: memory * step };
}

/** Beyond a plan with a fixed fee its store bills the next one's fee, and beyond that by use. */
function beyondFlat(id: string, date: string): readonly Also[] {
  const plans = laterPlans(id).flatMap((plan) => recordAt("store", plan, date) ?? []);
  const [next, byUse] = [
    plans.find(({ values }) => values.flatReadUnits !== undefined),
    plans.find(({ values }) => values.flatReadUnits === undefined),
  ];
  return [...(next ? [under(next, nextKeys)] : []), ...(byUse ? [under(byUse, byUseKeys)] : [])];
}

/** Figures of a record under the names that a plan before it has for them. */
function under({ name: title, values, source, asOf }: CatalogRecord, keys: ReadonlyMap<string, string>): Also {
  const taken = [...keys].flatMap(([from, to]) => (values[from] === undefined ? [] : [[to, values[from]]]));
  return { title, values: Object.fromEntries(taken), source, asOf };
}

const nextKeys = new Map([
  ["flatUsdPerMonth", "nextUsdPerMonth"],
  ["flatStorageGb", "nextStorageGb"],
  ["flatReadUnits", "nextReadUnits"],
  ["flatWriteUnits", "nextWriteUnits"],
]);

const byUseKeys = new Map([
  ["minimumUsdPerMonth", "byUseMinimumUsdPerMonth"],
  ["storageUsdPerGbMonth", "storageUsdPerGbMonth"],
  ["readUsdPerMReadUnits", "readUsdPerMReadUnits"],
  ["writeUsdPerMWriteUnits", "writeUsdPerMWriteUnits"],
]);

/** The model behind a name of a host, where its weights are published. */
function underWeights(model: string): readonly Also[] {
  const weights = weightsOf(model);
  return weights?.gigabytes ? [{ ...weights, values: weightFigures(weights) }] : nothing;
}

function weightFigures(weights: Weights): Also["values"] {
  const { activeBillions, kvBytesPerToken } = weights;
  const atBits = ["16", "8", "4"].map((bits) => [`weightGbAt${bits}Bit`, weightGb(weights, bits) ?? 0] as const);
  return {
    ...Object.fromEntries(atBits),
    ...(activeBillions !== undefined && { gflopPerToken: 2 * activeBillions }),
    ...(kvBytesPerToken !== undefined && { kvKbPerToken: kvBytesPerToken / 1_000 }),
  };
}

function underCard(machine: string): readonly Also[] {
  const card = cardOf(machine);
  if (!card) return nothing;
  const purchase = purchaseOf(card);
  const bought = purchase && { ...purchase, title: card.title, values: { purchaseUsdPerGpu: purchase.usdPerGpu } };
  return [{ ...card, values: cardFigures(card) }, ...(bought ? [bought] : [])];
}

/** What the hour pays for. */
function underPlan(hosting: string): readonly Also[] {
  const plan = planOf(hosting);
  if (!plan) return nothing;
  const { tokensBilledShare, endpointTokensPerSecond } = plan;
  const values = {
    tokensBilledShare,
    ...(endpointTokensPerSecond !== undefined && { endpointTokensPerSecond }),
  };
  return [{ ...plan, title: findRecord("hosting", hosting)?.name ?? hosting, values }];
}

const cardFigures = ({
  gigabytes,
  bandwidthGbPerSecond,
  tflopsAt16Bit,
  tflopsAt8Bit,
  watts,
}: Card): Also["values"] => ({
  memoryGb: gigabytes,
  bandwidthGbPerSecond,
  tflopsAt16Bit,
  kilowatts: watts / 1_000,
  ...(tflopsAt8Bit !== undefined && { tflopsAt8Bit }),
});
