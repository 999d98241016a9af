import { cache } from "react";
import { linkWithoutInvalid, openLink, scenarioWithoutInvalid } from "@/components/calculator/state";
import type { LinkedUncertainty } from "@/components/uncertainty/uncertainty-work";
import { mapFields, type UncertaintyPart } from "@/lib/analysis/analyse-uncertainty";
import { type Preview, previewOf } from "@/lib/publish/embed/preview";
import { pageWaiting } from "./page-patience";
import { answeredSource, sourceOf } from "./scenario-source";

type LoadedPage = {
  /** The first uncertainty of a link, so that a page needs no scripts and starts with nothing to compute; null on a busy server. */
  readonly uncertainty: LinkedUncertainty | null;
  /** What other sites show of it. */
  readonly preview: Preview;
};

const needs = [
  "odds",
  "sensitivity",
  "switchingValues",
  "map",
  "latency",
] as const satisfies readonly UncertaintyPart[];

/** What the server makes of the link that a page is opened with; once for its head and its body. */
export const loadPage = cache(async (query: string): Promise<LoadedPage> => {
  const state = openLink(query);
  const scenario = scenarioWithoutInvalid(state);
  // Without odds in time, the browser makes them itself.
  const source = await sourceOf(scenario, needs, pageWaiting());
  const {
    evaluation,
    odds = null,
    sensitivity = null,
    switchingValues = [],
    map = null,
    latency,
  } = source ?? answeredSource(scenario);
  const isWhole = source !== null && latency !== undefined;
  return {
    uncertainty: isWhole
      ? {
          link: linkWithoutInvalid(state),
          axes: null,
          uncertainty: { odds, sensitivity, switchingValues, map },
          mapFields: mapFields(evaluation),
          isFinal: odds === null,
          latency,
        }
      : null,
    preview: previewOf(isWhole ? { evaluation, odds, latency } : { evaluation }),
  };
});
