import type { TimeMeasure } from "../../analysis/latency/types";
import { findChart } from "../../charts/definitions/charts";
import type { ChartSource } from "../../charts/definitions/shared/chart";
import { plainText } from "../../narrative/phrase";
import { nameOf } from "../../scenario/read/title";
import { cardOf } from "../embed/card";
import { frameHeight } from "../embed/card-height";
import { headlineOf, qualification, qualifyingSentence } from "../embed/words";

/** What is said of a chart where it is shared. */
export type SharedChart = {
  readonly title: string;
  readonly alt: string;
  readonly height: number;
  /** Why there is no such chart at these numbers; null when there is one, or it is not known yet. */
  readonly missing: string | null;
};

/** The chart in words, and about how high its card is. What it is made from may still be on its way: then the headline speaks. */
export function sharedChart(id: string, source: ChartSource, measure: TimeMeasure): SharedChart {
  const chart = findChart(id);
  if (!chart) throw new Error(`no such chart: ${id}`);
  const title = nameOf(source.evaluation.scenario);
  const card = cardOf(chart, source, { theme: "light", width: null, measure });
  if (typeof card === "string") {
    const missing = chart.needs.every((part) => part in source) ? card : null;
    return { title: `${title}: ${chart.title}`, alt: plainText(headlineOf(source).sentence), height: 640, missing };
  }
  const { title: finding, summary } = card.wide;
  const against = qualification(source.evaluation);
  return {
    title: `${title}: ${finding}${against && ` (${against})`}`,
    alt: [`${finding}. ${summary}`, qualifyingSentence(source.evaluation)].filter(Boolean).join(" "),
    height: frameHeight(card),
    missing: null,
  };
}
