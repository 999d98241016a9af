import { expect, test } from "vitest";
import {
  type MadeLatency,
  type MadeOutlook,
  type OutlookRequest,
  outlookWork,
} from "@/components/uncertainty/uncertainty-work";
import { analyseUncertainty, firstDraws, refinedDraws } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";

const ranges = "?p=article-001.2026-11&v=1";
const figures = `?p=article-001.2026-11&${["rag", "fineTuning", "hybrid"].map((id) => `${id}.basis=absent`).join("&")}&v=1`;
const timed = "?p=regulated-answers.2026-11&v=1";

const repliesTo = (request: Partial<OutlookRequest>): (MadeOutlook | MadeLatency)[] =>
  [...outlookWork({ link: ranges, axes: null, isBegun: false, isTimed: false, ...request })].flatMap(
    (reply) => reply ?? [],
  );
const outlooksTo = (request: Partial<OutlookRequest>): MadeOutlook[] =>
  repliesTo(request).filter((reply) => "outlook" in reply);

test("a first outlook comes soon and a finer one after it", () => {
  const replies = outlooksTo({});
  expect(replies.map(({ outlook, isFinal }) => [outlook.odds?.draws, isFinal])).toEqual([
    [firstDraws, false],
    [refinedDraws, true],
  ]);
  expect(replies.every(({ link }) => link === ranges)).toBe(true);
});

test("the worker's outlook is the server's, to the last bit", () => {
  const [first] = outlooksTo({});
  expect(first?.outlook).toEqual(analyseUncertainty(evaluateScenario(interpret(readLink(ranges))), firstDraws));
});

test("the times come once, after the first outlook, and are the server's to the last bit", () => {
  const replies = repliesTo({ link: timed });
  expect(replies.map((reply) => ("latency" in reply ? "times" : "outlook")).slice(0, 2)).toEqual(["outlook", "times"]);
  const times = replies.filter((reply) => "latency" in reply);
  expect(times).toEqual([{ link: timed, latency: latencyOf(evaluateScenario(interpret(readLink(timed)))) }]);
});

test("times that are known are not made again", () => {
  expect(repliesTo({ isTimed: true }).every((reply) => "outlook" in reply)).toBe(true);
});

test("what the server made already is only refined", () => {
  const replies = repliesTo({ isBegun: true, isTimed: true });
  expect(replies.map((reply) => "outlook" in reply && reply.outlook.odds?.draws)).toEqual([refinedDraws]);
});

test("without ranges one outlook is all there is", () => {
  const replies = outlooksTo({ link: figures });
  expect(replies.map(({ outlook, isFinal }) => [outlook.odds, isFinal])).toEqual([[null, true]]);
});

test("the map is drawn over the axes asked for, and over its own where those are not inputs of the scenario", () => {
  const over = (axes: OutlookRequest["axes"]) => {
    const map = outlooksTo({ axes })[0]?.outlook.map;
    return [map?.x.field, map?.y.field];
  };
  const [x, y] = over(null);
  expect(over({ x: "rag.perQuery", y: "queries" })).toEqual(["rag.perQuery", "queries"]);
  expect(over({ x: "queries", y: "nothing" })).toEqual([x, y]);
});
