import type { ViewId } from "@/lib/scenario/read/view";
import type { ViewPart, ViewParts } from "./view-parts";

const loaders: Readonly<Record<ViewId, () => Promise<{ readonly default: ViewPart }>>> = {
  answer: () => import("./answer-view"),
  volume: () => import("./volume-view"),
  costs: () => import("./costs-view"),
  latency: () => import("./latency-view"),
  odds: () => import("./odds-view"),
  fit: () => import("./fit-view"),
  all: () => import("./all-views"),
};

const here = new Map<ViewId, ViewPart>();

/** Each view when it is first wanted, for a browser. */
export const lateViewParts: ViewParts = {
  get: (view) => here.get(view) ?? null,
  load: async (view) => {
    here.set(view, (await loaders[view]()).default);
  },
};
