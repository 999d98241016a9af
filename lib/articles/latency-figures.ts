import { numberIn } from "../analysis/latency/stage-steps";
import type { ApproachLatency, TimeMeasure } from "../analysis/latency/types";
import type { ApproachId } from "../model/names";
import { type ArticleCase, caseOf } from "./case";
import type { ArticleFigure } from "./figures";

function timed({ latency, link }: ArticleCase, id: ApproachId): ApproachLatency {
  const found = latency().approaches.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not timed: ${link}`);
  return found;
}

/** How long an approach takes to its first token or its last, for half of the requests or for 95 in 100. */
export const timeMs =
  (id: ApproachId, measure: TimeMeasure, percentile: "p50" | "p95" = "p50"): ArticleFigure =>
  (found) => {
    const { times } = timed(found, id);
    if (!times) throw new Error(`the machines of ${id} are overloaded: ${found.link}`);
    return times[measure][percentile].ms;
  };

/** One step by itself, for half of the requests. */
export const stageMs =
  (id: ApproachId, stage: string): ArticleFigure =>
  (found) => {
    const one = timed(found, id).stages.find((each) => each.id === stage);
    if (!one) throw new Error(`no such stage: ${id} ${stage}: ${found.link}`);
    return one.p50Ms;
  };

/** What one token of the answer takes: on machines of one's own, at the busiest minutes. */
export const tokenMs =
  (id: ApproachId): ArticleFigure =>
  (found) => {
    const baseCase = found.evaluation.baseCases.get(id);
    if (!baseCase) throw new Error(`${id} is not priced: ${found.link}`);
    return timed(found, id).serving?.msPerToken ?? numberIn(baseCase.bill.sheetValues, "writeTime");
  };

/** One figure less another of the same scenario. */
export const difference =
  (figure: ArticleFigure, other: ArticleFigure): ArticleFigure =>
  (found) => {
    const [all, part] = [figure(found), other(found)];
    return all === null || part === null ? null : all - part;
  };

/** How much more a figure is than in another scenario. */
export const moreThanAt = (link: string, figure: ArticleFigure): ArticleFigure =>
  difference(figure, () => figure(caseOf(link)));

/** The share by which a figure is more than in another scenario. */
export const lengthenedShare =
  (figure: ArticleFigure, link: string): ArticleFigure =>
  (found) => {
    const [long, short] = [figure(found), figure(caseOf(link))];
    return long === null || short === null ? null : long / short - 1;
  };

/** The share by which one figure is less than another of the same scenario. */
export const lessByShare =
  (figure: ArticleFigure, longer: ArticleFigure): ArticleFigure =>
  (found) => {
    const [short, long] = [figure(found), longer(found)];
    return short === null || long === null ? null : 1 - short / long;
  };
