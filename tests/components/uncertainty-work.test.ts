import { expect, test } from "vitest";
import {
  type MadeLatency,
  type MadeUncertainty,
  type UncertaintyRequest,
  uncertaintyWork,
} from "@/components/uncertainty/uncertainty-work";
import { analyseUncertainty, refinedDraws } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { shortLatency } from "@/lib/analysis/latency/composed-times";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { firstDraws } from "@/lib/analysis/uncertainty/most-draws";
import { headline } from "@/lib/narrative/headline";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

const ranges = "?p=article-001.2026-11&v=1";
const figures = `?p=article-001.2026-11&${["rag", "fineTuning", "hybrid"].map((id) => `${id}.basis=absent`).join("&")}&v=1`;
const timed = "?p=regulated-answers.2026-11&v=1";

const repliesTo = (request: Partial<UncertaintyRequest>): (MadeUncertainty | MadeLatency)[] =>
  [
    ...uncertaintyWork({
      link: ranges,
      axes: null,
      isBegun: false,
      isTimed: false,
      isLookedAt: true,
      isWhole: true,
      isWholeTime: true,
      ...request,
    }),
  ].flatMap((reply) => reply ?? []);
/** Most of what is said here is about the same request. */
let plain: ReturnType<typeof repliesTo> | undefined;
const plainReplies = () => {
  plain ??= repliesTo({});
  return plain;
};
const uncertaintyIn = (replies: ReturnType<typeof repliesTo>): MadeUncertainty[] =>
  replies.filter((reply) => "uncertainty" in reply);
const uncertaintyTo = (request: Partial<UncertaintyRequest>): MadeUncertainty[] => uncertaintyIn(repliesTo(request));

test("a first uncertainty comes soon and a finer one after it", () => {
  const replies = uncertaintyIn(plainReplies());
  expect(replies.map(({ uncertainty, isFinal }) => [uncertainty.odds?.draws, isFinal])).toEqual([
    [firstDraws, false],
    [refinedDraws, true],
  ]);
  expect(replies.every(({ link }) => link === ranges)).toBe(true);
});

test("the worker's uncertainty is the server's, to the last bit", () => {
  const [first] = uncertaintyIn(plainReplies());
  expect(first?.uncertainty).toEqual(analyseUncertainty(evaluateScenario(readScenario(ranges)), firstDraws));
});

test("the times come once, after the first uncertainty, and are the server's to the last bit", () => {
  const replies = repliesTo({ link: timed });
  expect(replies.map((reply) => ("latency" in reply ? "times" : "uncertainty")).slice(0, 2)).toEqual([
    "uncertainty",
    "times",
  ]);
  const times = replies.filter((reply) => "latency" in reply);
  expect(times).toEqual([{ link: timed, latency: latencyOf(evaluateScenario(readScenario(timed))) }]);
});

test("where the view of the times is not shown they are the same in short", () => {
  const own = "?p=support-bot.2026-11&v=1";
  const whole = latencyOf(evaluateScenario(readScenario(own)));
  expect(whole.approaches.some(({ headroom }) => headroom !== null)).toBe(true);
  const [times] = repliesTo({ link: own, isBegun: true, isLookedAt: false, isWholeTime: false });
  expect(times).toEqual({ link: own, latency: shortLatency(whole), isShort: true });
});

test("the headline says the same of the times that every page has as of all of them", () => {
  for (const limit of ["firstTokenBudget=1000", "firstTokenBudget=80", "fullAnswerBudget=1500"]) {
    const evaluation = evaluateScenario(readScenario(`?p=support-bot.2026-11&${limit}&v=1`));
    const latency = latencyOf(evaluation);
    const said = (times: typeof latency) => {
      const { sentence, details } = headline(evaluation, null, times);
      return { sentence, details };
    };
    expect(said(shortLatency(latency)), limit).toEqual(said(latency));
  }
});

test("times that are known are not made again", () => {
  expect(repliesTo({ isTimed: true }).every((reply) => "uncertainty" in reply)).toBe(true);
});

test("what the server made already is only refined", () => {
  const replies = repliesTo({ isBegun: true, isTimed: true });
  expect(replies.map((reply) => "uncertainty" in reply && reply.uncertainty.odds?.draws)).toEqual([refinedDraws]);
});

test("what nobody looks at is not refined", () => {
  const replies = uncertaintyTo({ isLookedAt: false });
  expect(replies.map(({ uncertainty, isFinal }) => [uncertainty.odds?.draws, isFinal])).toEqual([[firstDraws, false]]);
});

test("without ranges one uncertainty is all there is", () => {
  const replies = uncertaintyTo({ link: figures });
  expect(replies.map(({ uncertainty, isFinal }) => [uncertainty.odds, isFinal])).toEqual([[null, true]]);
});

test("what would change the answer is only made where it is shown; the rest is the same", () => {
  const [whole] = uncertaintyIn(plainReplies());
  const [short] = uncertaintyTo({ isWhole: false, isLookedAt: false });
  expect(whole?.uncertainty.map).not.toBeNull();
  expect(short).toEqual({
    ...whole,
    isWhole: false,
    mapFields: [],
    uncertainty: { ...whole?.uncertainty, switchingValues: [], map: null },
  });
});

test("the map is drawn over the axes asked for, and over its own where those are not inputs of the scenario", () => {
  const over = (axes: UncertaintyRequest["axes"]) => {
    const map = uncertaintyTo({ axes, isLookedAt: false })[0]?.uncertainty.map;
    return [map?.x.field, map?.y.field];
  };
  const [x, y] = over(null);
  expect(over({ x: "rag.perQuery", y: "queries" })).toEqual(["rag.perQuery", "queries"]);
  expect(over({ x: "queries", y: "nothing" })).toEqual([x, y]);
});
