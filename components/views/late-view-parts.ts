import type { ViewId } from "@/lib/scenario/read/view";
import type { ViewPart, ViewParts } from "./view-parts";

/** The answer comes with what makes the page alive. */
const loaders: Readonly<Partial<Record<ViewId, () => Promise<{ readonly default: ViewPart }>>>> = {
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
    const loaded = await loaders[view]?.();
    if (loaded) here.set(view, loaded.default);
  },
};

/** Of a view that has come with something else. */
export const keepViewPart = (view: ViewId, part: ViewPart): Map<ViewId, ViewPart> => here.set(view, part);
