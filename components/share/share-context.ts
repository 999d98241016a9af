import { createContext } from "react";
import type { TimeMeasure } from "@/lib/analysis/latency/types";

/** What the dialog is opened for: the page, or one of its charts. */
export type Asked = { readonly chart: string | null; readonly measure: TimeMeasure };

/** The forms in which files can be had. The server tells, since what writes them need not be loaded to offer them. */
export type OfferedFiles = {
  /** How the addresses of charts end. */
  readonly ofCharts: readonly string[];
  readonly ofScenario: readonly OfferedFile[];
};

export type OfferedFile = { readonly extension: string; readonly title: string };

type Sharing = {
  readonly chartFiles: OfferedFiles["ofCharts"];
  /** The scenario the charts on the page are of. */
  readonly link: string;
  readonly open: (asked: Asked) => void;
};

export const ShareContext = createContext<Sharing>({ chartFiles: [], link: "?v=1", open: () => {} });
