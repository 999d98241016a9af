import type { TimeMeasure } from "../../analysis/latency/types";
import { plainText } from "../../narrative/phrase";
import { nameOf } from "../../scenario/read/title";
import { cardOf } from "../embed/card";
import { frameHeight } from "../embed/card-height";
import { headlineOf } from "../embed/words";
import { type ChartSource, charts } from "../files/charts";

/** What is said of a chart where it is shared. */
export type SharedChart = {
  readonly title: string;
  readonly alt: string;
  readonly height: number;
  /** Why there is no such chart at these numbers; null when there is one, or it is not known yet. */
  readonly missing: string | null;
};

/** The chart in words, and about how high its card is. What it is made from may still be on its way: then the headline speaks. */
export function sharedChart(chart: string, source: ChartSource, measure: TimeMeasure): SharedChart {
  const entry = charts.get(chart);
  if (!entry) throw new Error(`no such chart: ${chart}`);
  const title = nameOf(source.evaluation.scenario);
  const card = cardOf(chart, entry, source, { theme: "light", width: null, measure });
  if (typeof card === "string") {
    const missing = entry.needs.every((part) => part in source) ? card : null;
    return { title: `${title}: ${entry.title}`, alt: plainText(headlineOf(source).sentence), height: 640, missing };
  }
  const { title: finding, summary } = card.wide;
  return { title: `${title}: ${finding}`, alt: `${finding}. ${summary}`, height: frameHeight(card), missing: null };
}
