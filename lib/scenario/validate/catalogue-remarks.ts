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
      { short: `${title} against what the catalogue says` },
    ),
  ];
}

/** A model that is bought by the token and stops within the horizon. */
function modelEnds({ model, weights, setup, starts, horizonMonths }: Subject): readonly Issue[] {
  const day = model?.retiresOn;
  if (!model || !day || setup.serving === "dedicated" || day >= dayAfterMonths(starts, horizonMonths)) return [];
  const name = `${weights?.title ?? model.title} at ${providerOf("model", model.id, starts)}`;
  return isRetired(model, starts)
    ? [
        warning("model", `${name} stopped on ${day}: an old link keeps its figures, but nobody can start with it.`, {
          short: `${name} stopped on ${day}`,
        }),
      ]
    : [
        warning(
          "model",
          `${name} stops on ${day}, within the months you look ahead; the figures go on as if it did not.`,
          {
            short: `${name} stops on ${day}`,
          },
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
        {
          short: `${provider} trains for no new customers`,
        },
      ),
    ];
  if (offer.trains.includes(weights.id)) return [];
  return [
    warning(
      "tuning",
      `Whether ${provider} trains ${weights.title} is not known: its list of models could not be read.`,
      {
        short: `Whether ${provider} trains ${weights.title} is not known`,
      },
    ),
  ];
}

const warning = (field: string, message: string, { short }: { readonly short: string }): Issue => ({
  field,
  code: "may_not_fit",
  level: "warning",
  message,
  short,
});

const onePerField = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((issue) => [issue.message, issue])).values(),
];
