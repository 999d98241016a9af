import { adapterHosts, isEndpoint, planOf, servesAdapters } from "../../catalog/facts";
import { approaches } from "../../model/approaches";
import type { Check, Instead, Subject } from "./obstacle";
import { providerOf } from "./other-ways";

/** A model answers by the token where somebody serves it so, and on your machines if its weights are published. */
export const servingObstacle: Check = (subject) => {
  const { setup, weights } = subject;
  if (!weights) return null;
  switch (setup.serving) {
    case "dedicated":
      return weights.open
        ? null
        : {
            because: `The weights of ${weights.title} are not published: it does not run on machines of your own.`,
            instead: servedAs(subject, approaches[subject.id].servings[0] as string, "Serve it by the token"),
          };
    case "tunedPerToken":
      return byTheToken(subject);
    case "hostingFee":
      return byTheHour(subject);
    default:
      return null;
  }
};

/** By the token answer what a provider serves so itself, and adapters at the hosts that take them. */
function byTheToken(subject: Subject): ReturnType<Check> {
  const { id, model, weights, tuning, offer, starts } = subject;
  if (!model || !weights || servesAdapters(model.id)) return null;
  if (offer && offer.served !== "dedicated") return null;
  if (tuning && !offer) return null;
  const host = adapterHosts.find((each) => weights.models.includes(each.id));
  const trainer =
    offer && `${providerOf("tuning", offer.id, starts)} serves what it has tuned on dedicated machines only`;
  return {
    because: `${trainer ?? `A ${weights.title} that you have trained yourself is not served by the token there`}; the price of the base model does not hold for it.`,
    instead: host
      ? {
          say: `Serve it by the token at ${providerOf("model", host.id, starts)}`,
          values: [{ field: `${id}.model`, value: host.id }],
        }
      : servedAs(subject, "dedicated", "Serve it on dedicated GPUs"),
  };
}

function byTheHour(subject: Subject): ReturnType<Check> {
  const { weights, plan } = subject;
  const known = plan && planOf(plan.id);
  if (!plan || !weights || known?.serves.includes(weights.id)) return null;
  if (isEndpoint(plan.id))
    return {
      because: `${plan.title} is billed by the hour and not by the token: it is a machine.`,
      instead: onEndpoint(subject.id, plan.id),
    };
  const instead = weights.open
    ? servedAs(subject, "dedicated", "Serve it on dedicated GPUs")
    : servedAs(subject, "tunedPerToken", "Serve it by the token");
  return { because: `${plan.title} does not serve a tuned ${weights.title}.`, instead };
}

const onEndpoint = (id: Subject["id"], host: string): Instead => ({
  say: "Count it as the machine it is",
  values: [
    { field: `${id}.serving`, value: "dedicated" },
    { field: `${id}.host`, value: host },
  ],
});

const servedAs = ({ id }: Subject, serving: string, say: string): Instead => ({
  say,
  values: [{ field: `${id}.serving`, value: serving }],
});
