import { isTrainedByAny, trains } from "../../catalog/facts";
import { offersFor } from "../../catalog/tuned-next";
import { approaches } from "../../model/approaches";
import type { Check } from "./obstacle";
import { anotherModel, providerOf } from "./other-ways";

/** A model can be trained by a provider that has it on its list, or by anyone if its weights are published. */
export const trainingObstacle: Check = (subject) => {
  const { id, setup, weights, offer, starts } = subject;
  if (!approaches[id].trains || !weights) return null;
  if (setup.training !== "byToken") {
    if (weights.open) return null;
    return {
      because: `The weights of ${weights.title} are not published: they cannot be trained on rented GPUs.`,
      instead: anotherModel(subject),
    };
  }
  if (!offer || trains(offer, weights)) return null;
  const [other] = offersFor(weights, starts);
  if (other) {
    const provider = providerOf("tuning", other.id, starts);
    return {
      because: `${providerOf("tuning", offer.id, starts)} does not train ${weights.title} in the option chosen; ${provider} does.`,
      instead: { say: `Train it at ${provider}`, values: [{ field: "tuning", value: other.id }] },
    };
  }
  return {
    because: `No provider in the catalogue trains ${weights.title}${isTrainedByAny(weights) ? " for a new customer" : ""}.`,
    instead: anotherModel(subject),
  };
};

/** A provider trains by the methods it offers; its price is that of one of them. */
export const methodObstacle: Check = ({ id, setup, offer, chosen, starts }) => {
  const method = chosen("method");
  if (!approaches[id].trains || setup.training !== "byToken" || !offer || !method) return null;
  const [usual] = offer.methods;
  if (usual === undefined || offer.methods.includes(method.id)) return null;
  return {
    because: `${providerOf("tuning", offer.id, starts)} does not offer the training method ${method.title}.`,
    instead: { say: `Take the method it offers`, values: [{ field: "method", value: usual }] },
  };
};
