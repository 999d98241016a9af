import type { ViewId } from "@/lib/scenario/read/view";
import AllViews from "./all-views";
import AnswerView from "./answer-view";
import CostsView from "./costs-view";
import FitView from "./fit-view";
import LatencyView from "./latency-view";
import OddsView from "./odds-view";
import type { ViewPart, ViewParts } from "./view-parts";
import VolumeView from "./volume-view";

const parts: Readonly<Record<ViewId, ViewPart>> = {
  answer: AnswerView,
  volume: VolumeView,
  costs: CostsView,
  latency: LatencyView,
  odds: OddsView,
  fit: FitView,
  all: AllViews,
};

/** Every view at once, for a server. */
export const allViewParts: ViewParts = { get: (view) => parts[view], load: async () => {} };
