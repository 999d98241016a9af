import { cache } from "react";
import { keepOpened } from "@/components/calculator/opened-reading";
import { readAnswered } from "@/components/calculator/reading";
import { openLink } from "@/components/calculator/state";
import { type LinkedUncertainty, shortOdds, uncertaintyOf } from "@/components/uncertainty/uncertainty-work";
import { showsChanges, showsTimes, showsVolumes } from "@/components/views/views";
import { mapFields, type UncertaintyPart } from "@/lib/analysis/analyse-uncertainty";
import { shortLatency } from "@/lib/analysis/latency/composed-times";
import { type NewerPrices, newerPrices } from "@/lib/publish/catalogue/newer-prices";
import { type Preview, previewOf } from "@/lib/publish/embed/preview";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";
import { displayOf } from "@/lib/scenario/resolve/display-of";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { showIn } from "@/lib/sheet/display";
import { runToEnd } from "@/lib/sliced";
import { endWithout, pageEnd, pageWaiting } from "./page-patience";
import { answeredSource, sourceOf } from "./scenario-source";

type LoadedPage = {
  /** The first uncertainty of a link, so that a page needs no scripts and starts with nothing to compute; null on a busy server. */
  readonly uncertainty: LinkedUncertainty | null;
  /** What other sites show of it. */
  readonly preview: Preview;
  /** What has become known of its prices since; null where nothing has. */
  readonly newer: NewerPrices | null;
};

/** What every view says, and what only that of the odds shows. */
const needs: readonly UncertaintyPart[] = ["answerOdds", "sensitivity", "times"];
const needsOfVolumes: readonly UncertaintyPart[] = ["odds"];
const needsOfOdds: readonly UncertaintyPart[] = ["switchingValues", "map"];
const needsOfTimes: readonly UncertaintyPart[] = ["latency"];

/** What the server makes of the link that a page is opened with; once for its head and its body. */
export const loadPage = cache(async (query: string, readers?: AbortSignal): Promise<LoadedPage> => {
  endWithout(readers);
  const state = openLink(query);
  const usable = withoutInvalid(state.scenario);
  const validated = validateScenario(usable);
  showIn(displayOf(usable));
  const answered = answeredSource(validated);
  const answeredLink = canonicalLink(usable);
  // Its parts are drawn from the same answer.
  keepOpened(query, runToEnd(readAnswered(state, { evaluation: answered.evaluation, answeredLink })));
  // Without odds in time, the browser makes them itself.
  const isWhole = showsChanges(state.view);
  const wanted = [
    ...needs,
    ...(showsVolumes(state.view) ? needsOfVolumes : []),
    ...(isWhole ? needsOfOdds : []),
    ...(showsTimes(state.view) ? needsOfTimes : []),
  ];
  const source = await sourceOf(validated, wanted, pageWaiting(pageEnd(readers)));
  endWithout(readers);
  const { evaluation, answerOdds = null, sensitivity = null, switchingValues = [], map = null } = source ?? answered;
  const { odds: allOdds = null, times, latency = times } = source ?? answered;
  const odds = showsVolumes(state.view) ? allOdds : answerOdds && shortOdds(answerOdds);
  const isMade = source !== null && latency !== undefined;
  return {
    uncertainty: isMade
      ? {
          link: answeredLink,
          axes: null,
          uncertainty: isWhole ? { odds, sensitivity, switchingValues, map } : uncertaintyOf({ odds, sensitivity }),
          mapFields: isWhole ? mapFields(evaluation) : [],
          isFinal: odds === null,
          isWhole,
          ...(showsTimes(state.view) ? { latency } : { latency: shortLatency(latency), isShort: true }),
        }
      : null,
    newer: newerPrices(answered.evaluation),
    preview: previewOf(isMade ? { evaluation, odds, latency } : { evaluation }),
  };
});
