import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { ChartDefinition, ChartSource } from "../../charts/definitions/shared/chart";
import type { ChartSpec } from "../../charts/kinds/kinds";
import { compactBelowWidth } from "../../charts/layout/size";
import { dependsOnOdds, dependsOnTimes } from "../../narrative/finding";
import type { Phrase } from "../../narrative/phrase";
import { type Issue, qualifying } from "../../scenario/read/issue";
import { nameOf } from "../../scenario/read/title";
import { canonicalLink } from "../../scenario/write/canonical";
import type { CardLook } from "./card-parameters";
import { edge, pictureWidths, wideFrom } from "./card-style";
import { footNote, headlineOf } from "./words";

/** A chart with the answer around it, for a frame in another page. */
export type Card = {
  /** The name of the chart in its address. */
  readonly chart: string;
  readonly title: string;
  readonly sentence: readonly Phrase[];
  /** What a reader must know beside the answer: that the link was cut off, or what the catalogue says against it. */
  readonly notices: readonly Issue[];
  readonly wide: ChartSpec;
  readonly compact: ChartSpec;
  readonly look: CardLook;
  /** The scenario's link, from the slash on. */
  readonly link: string;
  readonly note: string;
};

/** What a card is made from: what its chart needs, and what the headline needs, which is odds and times only where they can change it. */
export const cardNeeds =
  ({ needs }: Pick<ChartDefinition, "needs">) =>
  (evaluation: Evaluation): ChartDefinition["needs"] => [
    ...new Set([
      ...needs,
      ...(dependsOnOdds(evaluation) ? ["answerOdds" as const] : []),
      ...(dependsOnTimes(evaluation) ? ["times" as const] : []),
    ]),
  ];

/** The card, or in a sentence why there is none. */
export function cardOf(chart: ChartDefinition, source: ChartSource, look: CardLook): Card | string {
  const draw = (compact: boolean) => chart.draw(source, { compact, measure: look.measure });
  const [wide, compact] = [draw(false), draw(true)];
  if (typeof wide === "string") return wide;
  if (typeof compact === "string") return compact;
  const { scenario } = source.evaluation;
  return {
    chart: chart.id,
    title: nameOf(scenario),
    sentence: headlineOf(source).sentence,
    notices: qualifying(scenario),
    wide,
    compact,
    look,
    link: `/${canonicalLink(scenario)}`,
    note: footNote(source.evaluation),
  };
}

export const edgeAt = (width: number): number => (width >= wideFrom ? edge.wide : edge.narrow);

/** The widths in pixels its chart is drawn for: no wider than the frame, when that is known. */
export function widthsOf({ width }: CardLook): readonly number[] {
  if (width === null) return pictureWidths;
  const own = width - 2 * edgeAt(width);
  return [...pictureWidths.filter((each) => each < own * 0.9), own].slice(0, pictureWidths.length);
}

export const specAt = ({ wide, compact }: Card, width: number): ChartSpec =>
  width < compactBelowWidth ? compact : wide;
