import { createContext } from "react";
import type { TimeMeasure } from "@/lib/analysis/latency/types";

/** What the dialog is opened for: the page, or one of its charts. */
export type Asked = { readonly chart: string | null; readonly measure: TimeMeasure };

type Sharing = {
  /** The scenario the charts on the page are of. */
  readonly link: string;
  readonly open: (asked: Asked) => void;
};

export const ShareContext = createContext<Sharing>({ link: "?v=1", open: () => {} });
