import type { ComponentType } from "react";
import type { ViewId } from "@/lib/scenario/read/view";
import type { ViewProps } from "./view-props";

export type ViewPart = ComponentType<ViewProps>;

/** Where the page takes its views from. */
export type ViewParts = {
  /** Null until it is loaded. */
  readonly get: (view: ViewId) => ViewPart | null;
  readonly load: (view: ViewId) => Promise<void>;
};
