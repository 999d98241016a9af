import { thinkingOf } from "../../catalog/model-facts";
import { formatNumber } from "../../sheet/format";
import { type Issue, remark } from "../read/issue";
import { meanOf } from "../text/quantity-text";
import { cacheRemarks } from "./cache-remarks";
import type { Subject } from "./obstacle";
import { modelName, providerOf } from "./other-ways";

/** What the catalogue knows of the prices of an approach and its bill leaves out. */
export function priceRemarks(subject: Subject): readonly Issue[] {
  return [
    ...hiddenThinking(subject),
    ...otherTokenizer(subject),
    ...countedOtherwise(subject),
    ...cacheWithoutPrice(subject),
    ...cacheRemarks(subject),
    ...freeChecks(subject),
    ...billedEvaluations(subject),
    ...endpointsOfAnySize(subject),
  ];
}

const nameOf = ({ model }: Subject): string => (model ? modelName(model) : "The model");
const isByTheToken = ({ setup }: Subject): boolean => setup.serving !== "dedicated";

/** A longer life of the cache at a provider that lists no price for it. */
function cacheWithoutPrice(subject: Subject): readonly Issue[] {
  const { id, model, chosen } = subject;
  const field = `${id}.cacheLifetime`;
  if (!model || !isByTheToken(subject)) return [];
  const lacks = (key: string) => model.values?.[key] === undefined;
  switch (chosen("cacheLifetime")?.id) {
    case "hour":
      return lacks("cacheWrite1hUsdPerMTok")
        ? [leftOut(field, `No price of one-hour cache writes is known of ${nameOf(subject)}: the usual one is used.`)]
        : [];
    case "kept":
      return lacks("cacheStorageUsdPerMTokHour") && meanIn(subject, "cacheStoragePrice") === 0
        ? [
            leftOut(
              field,
              `What ${nameOf(subject)} charges for keeping a cache is not known: the figures count nothing.`,
            ),
          ]
        : [];
    default:
      return [];
  }
}

/** A guard that nobody has given a price. */
function freeChecks({ sheet, chosen }: Subject): readonly Issue[] {
  return ["inputGuard", "outputGuard"].flatMap((guard) => {
    const option = chosen(guard);
    if (!option || option.id === "none" || !sheet.quantities.has(`${guard}Cost`)) return [];
    const isFree = ["Cost", "InputPrice", "OutputPrice"].every(
      (price) => meanOf(sheet.resolved(`${guard}${price}`).range) === 0,
    );
    return isFree
      ? [
          leftOut(
            `${guard}Cost`,
            `What a check by ${option.title} costs is not in the catalogue: the figures count nothing.`,
          ),
        ]
      : [];
  });
}

/** A fee by the hour for something of which nobody says how much it carries. */
function endpointsOfAnySize({ sheet, chosen }: Subject): readonly Issue[] {
  if (!sheet.quantities.has("endpointSpeed") || meanOf(sheet.resolved("hostingFee").range) === 0) return [];
  if (meanOf(sheet.resolved("endpointSpeed").range) > 0) return [];
  const plan = chosen("hostingPlan")?.title ?? "the host";
  return [
    leftOut(
      "hostingFee",
      `How much one deployment at ${plan} carries is not published: the figures count one, whatever the volume. Enter what yours carries as “Answer tokens one endpoint writes”.`,
    ),
  ];
}

/** What training providers bill beside the tokens that are trained. */
function billedEvaluations({ offer, starts, sheet }: Subject): readonly Issue[] {
  if (!offer || !sheet.quantities.has("validationPasses")) return [];
  const provider = providerOf("tuning", offer.id, starts);
  const isTested = meanOf(sheet.resolved("validationPasses").range) > 0;
  return [
    ...(isTested && !offer.billsEvaluations
      ? [
          leftOut(
            "validationPasses",
            `Whether ${provider} bills evaluations during a run is not known: the figures take them to be billed.`,
          ),
        ]
      : []),
    ...(offer.alsoBills
      ? [
          leftOut(
            "tuning",
            `${provider} also bills ${offer.alsoBills}; how many is not known, and the figures count none.`,
          ),
        ]
      : []),
  ];
}

const meanIn = ({ sheet }: Subject, name: string): number => meanOf(sheet.resolved(name).range);

/** Nobody publishes how long a model thinks, so that is left to the reader; that it does is said. */
function hiddenThinking({ id, model, sheet }: Subject): readonly Issue[] {
  const known = model && thinkingOf(model.id);
  if (!known || meanOf(sheet.resolved("thinkingTokens").range) > 0) return [];
  const name = modelName(model);
  return known.thinks === "always"
    ? [
        remark(
          "may_not_fit",
          `${id}.thinkingTokens`,
          `${name} thinks before every answer and bills the hidden tokens as answer tokens; how many is not published, and the figures count none. Enter yours as “Hidden thinking before the answer”.`,
          `hidden thinking of ${name} not counted`,
        ),
      ]
    : [
        leftOut(
          `${id}.thinkingTokens`,
          `${name} thinks before it answers unless told otherwise, and bills the hidden tokens as answer tokens; whether it can be told not to is not known. The figures count none.`,
        ),
      ];
}

/** What is counted otherwise than it was given is said, with the way back. */
function countedOtherwise({ id, model, sheet, countedFor }: Subject): readonly Issue[] {
  const { from, range } = sheet.resolved("tokenizerFactor");
  const factor = meanOf(range);
  if (!model || !countedFor || model.id === countedFor.id || from !== "catalogue" || factor === 1) return [];
  const field = `${id}.tokenizerFactor`;
  const times = formatNumber(Number(factor.toPrecision(2)));
  const message = `${modelName(model)} makes about ${times} times the tokens of ${modelName(countedFor)}, for which they were counted: the figures count so many.`;
  return [{ ...leftOut(field, message), wayOut: { say: "Count them as given", values: [{ field, value: "1" }] } }];
}

/** A factor between makers is not published; that a tokenizer is known to count more is said. */
function otherTokenizer({ id, model, sheet, countedFor }: Subject): readonly Issue[] {
  const factor = model?.values?.tokensOverOlderClaude ?? 1;
  if (!model || !countedFor || model.id === countedFor.id || factor === 1) return [];
  if (countedFor.values?.tokensOverOlderClaude !== undefined || sheet.resolved("tokenizerFactor").from === "you")
    return [];
  return [
    leftOut(
      `${id}.tokenizerFactor`,
      `${modelName(model)} makes about ${factor} tokens of what older Claude models make one of. Against ${modelName(countedFor)}, for which the tokens were counted, nothing is published: the figures count as many.`,
    ),
  ];
}

const leftOut = (field: string, message: string): Issue => remark("left_out", field, message);
