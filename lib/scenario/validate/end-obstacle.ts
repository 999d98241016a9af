import { tunedEndsOn } from "../../catalog/tuned-next";
import { approaches } from "../../model/approaches";
import { dayAfterMonths } from "../../sheet/calendar";
import { formatMonths } from "../../sheet/format";
import type { Check, Instead, Subject } from "./obstacle";
import { anotherModel, modelAtProvider, modelName, providerOf, sameProvider } from "./other-ways";

/** What its provider stops within the horizon, and nothing takes over, cannot be the cheapest over it. */
export const endObstacle: Check = (subject) => {
  if (subject.setup.serving === "dedicated") return null;
  return approaches[subject.id].trains ? tunedEnds(subject) : modelEnds(subject);
};

function tunedEnds(subject: Subject): ReturnType<Check> {
  const { weights, offer, model, next, starts, hadStopped } = subject;
  if (!weights) return null;
  const trainer = offer && providerOf("tuning", offer.id, starts);
  const title = `tuned ${weights.title}`;
  if (offer?.lastDayNewJobs && offer.lastDayNewJobs < starts)
    return {
      because: `${trainer} has trained nothing new since ${offer.lastDayNewJobs}.`,
      instead: anotherModel(subject),
    };
  const day = tunedEndsOn(hadStopped ? undefined : model?.retiresOn, offer?.id);
  return next ? null : (notTuned(subject, day) ?? ends(subject, title, day, anotherModel(subject)));
}

/** The reader's next model is one that nobody tunes, or that nobody serves tuned by the token. */
function notTuned({ id, chosen, setup, starts, horizonMonths }: Subject, day: string | undefined): ReturnType<Check> {
  const asked = chosen("tunedSuccessor");
  const isNeeded = day !== undefined && day < dayAfterMonths(starts, horizonMonths);
  if (!asked || ["none", "again"].includes(asked.id) || !isNeeded || setup.serving !== "tunedPerToken") return null;
  return {
    because: `No provider in the catalogue trains ${modelName(asked)} for a new customer and has it answer by the token.`,
    instead: { say: "Tune another model then", values: [{ field: `${id}.tunedSuccessor`, value: "again" }] },
  };
}

/** An old link names a model that had stopped already: it keeps its figures, and says so. */
function modelEnds(subject: Subject): ReturnType<Check> {
  const { model, next, starts, hadStopped } = subject;
  if (!model || next || hadStopped) return null;
  return ends(subject, modelAtProvider(model, starts), model.retiresOn, movesOn(subject));
}

function ends(
  { starts, horizonMonths }: Subject,
  title: string,
  day: string | undefined,
  instead: Instead | undefined,
): ReturnType<Check> {
  const last = dayAfterMonths(starts, horizonMonths);
  if (day === undefined || day >= last) return null;
  const name = `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
  if (day <= starts) return { because: `${name} stopped on ${day}.`, instead };
  const because = `${name} answers until ${day} and ends; you look ${formatMonths(horizonMonths)} ahead, to ${last}.`;
  return { because, instead, endsOn: day };
}

/** The nearest in price of the same provider's models that go on. */
function movesOn({ id, model, starts }: Subject): Instead | undefined {
  const next = model && sameProvider(model, starts);
  return next && { say: `Move on to ${next.name}`, values: [{ field: `${id}.successor`, value: next.id }] };
}
