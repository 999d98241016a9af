import type { Claim } from "./claim";
import { contextTokens, quarterlyPrices, supply, trainingRun } from "./claims/article-000";
import { monthlyUpdates, smallBudget, tuningSetup } from "./claims/article-002";
import { lessToRetrieve, veryHigh } from "./claims/article-003";
import { longPrompt, weekly } from "./claims/article-004";
import { breakEven } from "./claims/break-even";
import { evaluationFirst, observability, shadow } from "./claims/deployment";
import { underTwoHundred } from "./claims/first-or-last";
import { memorised, oldPrice } from "./claims/knowledge";
import { inDays, inHouseTuning, namedSources, noExamples, storeForEach } from "./claims/needs";
import { retraining, withinWeeks } from "./claims/over-time";
import { ragPerQuery, ragPerQueryOf002, tunedPerQuery } from "./claims/per-query";
import { failedSearch, formats, tenThousand, voices } from "./claims/quality";
import { responseTime } from "./claims/response-time";
import { linearly, retrievalAdds } from "./claims/retrieval-time";
import { promptingFirst, responseCache, vectorHosting } from "./claims/upkeep";

/** Every claim on trial, in the order of the page. A claim stands under the article of its first place. */
export const claims: readonly Claim[] = [
  breakEven,
  withinWeeks,
  ragPerQuery,
  tunedPerQuery,
  retraining,
  vectorHosting,
  responseCache,
  promptingFirst,
  responseTime,
  ragPerQueryOf002,
  tuningSetup,
  monthlyUpdates,
  smallBudget,
  underTwoHundred,
  contextTokens,
  trainingRun,
  quarterlyPrices,
  linearly,
  supply,
  veryHigh,
  lessToRetrieve,
  longPrompt,
  weekly,
  retrievalAdds,
  failedSearch,
  formats,
  voices,
  tenThousand,
  oldPrice,
  memorised,
  namedSources,
  storeForEach,
  inHouseTuning,
  inDays,
  noExamples,
  evaluationFirst,
  observability,
  shadow,
];
