import { allWeights, offerOf, servesAdapters, type TuningOffer, tuningOffers, type Weights, weightsOf } from "./facts";
import { type CatalogRecord, isRetired, recordAt } from "./index";

/** Offers that train these weights for a new customer, and whose list of models is known. */
export const offersFor = (weights: Weights, starts: string): readonly TuningOffer[] =>
  tuningOffers.filter((offer) => offer.trains.includes(weights.id) && isOpen(offer, starts));

function isOpen({ id, closedToNewSince, lastDayOfAnswers }: TuningOffer, starts: string): boolean {
  const record = recordAt("tuning", id, starts);
  if (!record?.values.trainingUsdPerMTok || isRetired(record, starts)) return false;
  return closedToNewSince === undefined && lastDayOfAnswers === undefined;
}

/** A model that is tuned again when another one ends: where it answers by the token, and who trains it. */
export type TunedNext = { readonly model: CatalogRecord; readonly offer: TuningOffer };

/** A model of the catalogue as the next to be tuned; undefined where nobody trains it, or nobody serves it tuned by the token. */
export function tunedNext(id: string, starts: string): TunedNext | undefined {
  const [model, weights] = [recordAt("model", id, starts), weightsOf(id)];
  if (!model || !weights || model.retiresOn) return;
  const offer = offersFor(weights, starts).find(({ served }) => served === "byToken" || servesAdapters(id));
  return offer && { model, offer };
}

/** The largest of them. */
export function largestTunedNext(starts: string): TunedNext | undefined {
  const bySize = [...allWeights].sort((one, other) => (other.billions ?? 0) - (one.billions ?? 0));
  for (const { models } of bySize)
    for (const model of models) {
      const next = tunedNext(model, starts);
      if (next) return next;
    }
  return;
}

/** What its tokens cost over the base model's: the trainer's own price, or that of the host that takes the adapter. */
export function premiumOfNext(
  { model, offer }: TunedNext,
  key: "inputUsdPerMTok" | "outputUsdPerMTok",
  starts: string,
) {
  const [own, base] = [recordAt("tuning", offer.id, starts)?.values[key], model.values[key]];
  return offer.served === "byToken" && own !== undefined && base ? own / base : 1;
}

/** The day on which a tuned model stops answering: its provider's, or its base model's if that is earlier. */
export function tunedEndsOn(retiresOn: string | undefined, tuning: string | undefined): string | undefined {
  const lastDayOfAnswers = tuning === undefined ? undefined : offerOf(tuning)?.lastDayOfAnswers;
  return [lastDayOfAnswers, retiresOn].flatMap((day) => day ?? []).sort()[0];
}
