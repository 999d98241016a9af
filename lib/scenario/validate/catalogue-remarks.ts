import { isRetired } from "../../catalog";
import { approaches } from "../../model/approaches";
import type { Scenario } from "../read/interpret";
import type { Issue } from "../read/issue";
import { resolveSetup } from "../resolve/resolve-choice";
import type { ApproachSheet } from "./approach-sheet";
import { dayAfterMonths } from "./calendar";
import { type Subject, subjectOf } from "./obstacle";
import { obstacleTo } from "./obstacles";
import { providerOf } from "./other-ways";

/** What the catalogue says about approaches that are priced nevertheless. */
export function catalogueRemarks(scenario: Scenario, sheets: readonly ApproachSheet[]): readonly Issue[] {
  const built = sheets.filter(({ id }) => resolveSetup(scenario, id).setup.basis === "built");
  const subjects = built.map((sheet) => subjectOf(scenario, sheet));
  return [
    ...built.flatMap((sheet) => insisted(scenario, sheet)),
    ...onePerField(subjects.flatMap(modelEnds)),
    ...onePerField(subjects.flatMap(unsureTraining)),
  ];
}

/** The founder's word, or that of a frozen link, against the catalogue's. */
function insisted(scenario: Scenario, sheet: ApproachSheet): readonly Issue[] {
  const obstacle = obstacleTo(scenario, sheet);
  if (!obstacle) return [];
  const { title } = approaches[sheet.id];
  const who = scenario.isFrozen ? "this frozen link" : "you";
  return [
    warning(
      `${sheet.id}.possible`,
      `${title} is priced because ${who} said so. The catalogue says: ${obstacle.because}`,
    ),
  ];
}

/** A model that is bought by the token and stops within the horizon. */
function modelEnds({ model, setup, starts, horizonMonths }: Subject): readonly Issue[] {
  const day = model?.retiresOn;
  if (!model || !day || setup.serving === "dedicated" || day >= dayAfterMonths(starts, horizonMonths)) return [];
  const message = isRetired(model, starts)
    ? `${model.title} stopped on ${day}: a link that names it keeps its figures, but nobody can start with it.`
    : `${model.title} stops on ${day}, before the months you look ahead are over; the figures go on as if it did not.`;
  return [warning("model", message)];
}

function unsureTraining({ id, offer, weights, starts }: Subject): readonly Issue[] {
  if (!approaches[id].trains || !offer || !weights) return [];
  const provider = providerOf(offer.id, starts);
  if (offer.closedToNewSince)
    return [
      warning(
        "tuning",
        `${provider} has taken no new customers for training since ${offer.closedToNewSince}: this holds for those who trained there before.`,
      ),
    ];
  if (offer.trains.includes(weights.id)) return [];
  return [
    warning(
      "tuning",
      `Nobody could tell us whether ${provider} trains ${weights.title}: its list of models could not be read.`,
    ),
  ];
}

const warning = (field: string, message: string): Issue => ({ field, code: "may_not_fit", level: "warning", message });

const onePerField = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((issue) => [issue.message, issue])).values(),
];
