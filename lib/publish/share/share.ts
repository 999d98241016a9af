import type { TimeMeasure } from "../../analysis/latency/types";
import type { ShareTheme } from "./destinations";

/** What is shared, wherever it is pasted. */
export type Share = {
  /** Where the site is found, without a slash at the end. */
  readonly origin: string;
  /** The scenario: "?p=…&v=1". */
  readonly link: string;
  /** The name of the chart in its address. */
  readonly chart: string;
  readonly measure: TimeMeasure;
  readonly theme: ShareTheme;
  /** What a frame is called. */
  readonly title: string;
  /** What stands for a picture where it cannot be seen. */
  readonly alt: string;
  /** The height in pixels a frame is given before it hears of one. */
  readonly height: number;
};
