import { tunedEndsOn } from "../../catalog/tuned-next";
import { approaches } from "../../model/approaches";
import { timesDue } from "../../model/bill";
import { dayAfterMonths } from "../../sheet/calendar";
import { meanOf } from "../text/quantity-text";
import type { Check } from "./obstacle";
import { providerOf } from "./other-ways";

/** A provider takes jobs up to a day; what is due after it, and before another model takes over, cannot be trained there. */
export const retrainingObstacle: Check = ({ id, setup, sheet, offer, model, starts, horizonMonths }) => {
  const last = offer?.lastDayNewJobs;
  if (!approaches[id].trains || setup.training !== "byToken" || !offer || last === undefined) return null;
  const every = meanOf(sheet.resolved("retrainEvery").range);
  const ends = tunedEndsOn(setup.serving === "dedicated" ? undefined : model?.retiresOn, offer.id) ?? last;
  const months = Array.from({ length: horizonMonths }, (_, month) => month + 1);
  const late = months.find((month) => {
    const day = dayAfterMonths(starts, month - 1);
    return timesDue(every, month) > 0 && day > last && day < ends;
  });
  if (late === undefined) return null;
  return {
    because: `The retraining of month ${late} begins after ${last}, the last day on which ${providerOf("tuning", offer.id, starts)} trains: it cannot happen.`,
    instead: { say: "Do not retrain it", values: [{ field: `${id}.retrainEvery`, value: "never" }] },
  };
};
