import { isRetired } from "../../catalog";
import { tunedEndsOn } from "../../catalog/tuned-next";
import { approaches } from "../../model/approaches";
import { dayAfterMonths } from "../../sheet/calendar";
import type { Sliced } from "../../sliced";
import type { Scenario } from "../read/interpret";
import { type Issue, remark } from "../read/issue";
import { edgeRemarks } from "./edge-remarks";
import { leftOutRemarks } from "./left-out-remarks";
import { machineRemarks } from "./machine-remarks";
import type { Obstacle, Subject } from "./obstacle";
import { modelAtProvider, modelName, providerOf } from "./other-ways";
import { priceRemarks } from "./price-remarks";
import { regionRemarks } from "./region";

/** An approach that is priced, with what stands against it all the same. */
export type Priced = { readonly subject: Subject; readonly obstacle: Obstacle | null };

/** What the catalogue says about approaches that are priced nevertheless. */
export function* catalogueRemarks({ isFrozen }: Scenario, priced: readonly Priced[]): Sliced<readonly Issue[]> {
  const who = isFrozen ? "this frozen link" : "you";
  const ofEach: Issue[] = [];
  for (const { subject } of priced) {
    ofEach.push(...priceRemarks(subject), ...regionRemarks(subject), ...machineRemarks(subject));
    ofEach.push(...edgeRemarks(subject), ...leftOutRemarks(subject));
    yield;
  }
  return [
    ...priced.flatMap(({ subject, obstacle }) => (obstacle ? [insisted(subject, obstacle, who)] : [])),
    ...eachOnce(priced.flatMap(({ subject }) => modelEnds(subject))),
    ...eachOnce(priced.flatMap(({ subject }) => unsureTraining(subject))),
    ...eachOnce(ofEach),
  ];
}

/** The founder's word, or that of a frozen link, against the catalogue's. */
function insisted({ id }: Subject, { because }: Obstacle, who: string): Issue {
  const { title } = approaches[id];
  const message = `${title} is priced because ${who} said so. The catalogue says: ${because}`;
  return warning(`${id}.possible`, message, `${title} against what the catalogue says`);
}

/** A tuned model that stops within the horizon, and what is tuned in its place. */
function tunedMovesOn({ id, model, offer, weights, next, starts, horizonMonths }: Subject): readonly Issue[] {
  const day = tunedEndsOn(model?.retiresOn, offer?.id);
  if (!weights || !next || !day || day >= dayAfterMonths(starts, horizonMonths)) return [];
  const name = modelAtProvider(next, starts);
  return [
    warning(
      `${id}.tunedSuccessor`,
      `Tuned ${weights.title} answers until ${day}: from then on the prices are those of ${name}, which is tuned again in full on the same examples.`,
      `tuned ${weights.title} is followed by ${name} on ${day}`,
    ),
  ];
}

/** A model that is bought by the token and stops within the horizon. */
function modelEnds(subject: Subject): readonly Issue[] {
  const { id, model, next, setup, starts, horizonMonths } = subject;
  if (approaches[id].trains && next) return tunedMovesOn(subject);
  const day = model?.retiresOn;
  if (!model || !day || setup.serving === "dedicated" || day >= dayAfterMonths(starts, horizonMonths)) return [];
  const name = modelAtProvider(model, starts);
  const nextTitle = next && modelName(next);
  if (nextTitle)
    return [
      warning(
        "model",
        `${name} stops on ${day}: from then on the prices are those of ${nextTitle}, on which the prompts are tested again.`,
        `${name} moves on to ${nextTitle} on ${day}`,
      ),
    ];
  return isRetired(model, starts)
    ? [
        warning(
          "model",
          `${name} stopped on ${day}: an old link keeps its figures, but nobody can start with it.`,
          `${name} stopped on ${day}`,
        ),
      ]
    : [
        warning(
          "model",
          `${name} stops on ${day}, within the months you look ahead; the figures go on as if it did not.`,
          `${name} stops on ${day}`,
        ),
      ];
}

function unsureTraining({ id, offer, weights, starts }: Subject): readonly Issue[] {
  if (!approaches[id].trains || !offer || !weights) return [];
  const provider = providerOf("tuning", offer.id, starts);
  const since = offer.closedToNewSince;
  if (since !== undefined)
    return [
      warning(
        "tuning",
        `${provider} has trained for no new customers since ${since}: this holds for its customers of before.`,
        `${provider} trains for no new customers`,
      ),
    ];
  if (offer.trains.includes(weights.id)) return [];
  return [
    warning(
      "tuning",
      `Whether ${provider} trains ${weights.title} is not known: its list of models could not be read.`,
      `Whether ${provider} trains ${weights.title} is not known`,
    ),
  ];
}

const warning = (field: string, message: string, short: string): Issue => remark("may_not_fit", field, message, short);

const eachOnce = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((issue) => [issue.message, issue])).values(),
];
