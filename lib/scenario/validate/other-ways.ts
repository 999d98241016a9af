import { type CatalogRecord, recordAt, recordsOf } from "../../catalog";
import { allWeights, type TuningOffer, type Weights, weightsOf } from "../../catalog/facts";
import { offersFor } from "../../catalog/tuned-next";
import type { Option } from "../../model/choice";
import type { Instead, Subject } from "./obstacle";

/** How providers write themselves, where a capital at the start is not all. */
const names = new Map([
  ["aws", "AWS"],
  ["coreweave", "CoreWeave"],
  ["deepinfra", "DeepInfra"],
  ["openai", "OpenAI"],
  ["primeintellect", "Prime Intellect"],
]);

/** "Llama 3.3 70B", or as its record has it where its weights are not known. */
export const modelName = ({ id, title }: Option): string => weightsOf(id)?.title ?? title;

/** "Llama 3.3 70B at Together". */
export const modelAtProvider = (model: Option, starts: string): string =>
  `${modelName(model)} at ${providerOf("model", model.id, starts)}`;

/** "Together", of the provider of a record. */
export function providerOf(kind: "model" | "tuning", id: string, starts: string): string {
  const provider = recordAt(kind, id, starts)?.provider ?? "its provider";
  return names.get(provider) ?? `${provider.slice(0, 1).toUpperCase()}${provider.slice(1)}`;
}

/** The largest model that somebody in the catalogue trains, with the provider that trains it. */
export function anotherModel({ id, setup, starts }: Subject): Instead | undefined {
  const trainable = allWeights
    .filter(({ billions }) => billions !== undefined)
    .flatMap((weights) => offersFor(weights, starts).map((offer) => ({ weights, offer })))
    .sort((one, other) => (other.weights.billions ?? 0) - (one.weights.billions ?? 0));
  for (const { weights, offer } of trainable) {
    const model = modelAt(weights, offer, starts);
    if (!model) continue;
    const serving = offer.served === "dedicated" ? "dedicated" : setup.serving;
    return {
      say: `Train ${weights.title} at ${providerOf("tuning", offer.id, starts)}`,
      values: [
        { field: `${id}.model`, value: model },
        { field: "tuning", value: offer.id },
        { field: "training", value: "byToken" },
        { field: `${id}.serving`, value: serving },
      ],
    };
  }
  return;
}

/** Of the models of the same provider that go on, the one whose answers cost nearest to this one's. */
export function sameProvider({ id, values }: Option, starts: string): CatalogRecord | undefined {
  const provider = recordAt("model", id, starts)?.provider;
  const price = Math.log(values?.outputUsdPerMTok || 1e-3);
  const distance = (record: CatalogRecord) => Math.abs(Math.log(record.values.outputUsdPerMTok || 1e-3) - price);
  return recordsOf("model")
    .filter((record) => record.provider === provider && record.id !== id && !record.retiresOn)
    .sort((one, other) => distance(one) - distance(other))[0];
}

/** The record that serves the weights, the trainer's own if it has one. */
function modelAt({ models }: Weights, offer: TuningOffer, starts: string): string | undefined {
  const trainer = recordAt("tuning", offer.id, starts)?.provider;
  const sold = models.flatMap((id) => {
    const record = recordAt("model", id, starts);
    return record && !record.retiresOn ? [record] : [];
  });
  return (sold.find(({ provider }) => provider === trainer) ?? sold[0])?.id;
}
