import { expect, test } from "vitest";
import { type LinkedOutlook, type OutlookRequest, outlookWork } from "@/components/outlook/outlook-work";
import { answer } from "@/lib/decide/answer";
import { firstDraws, outlookOf, refinedDraws } from "@/lib/decide/outlook";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";

const ranges = "?p=article-001.2026-11&v=1";
const figures = `?p=article-001.2026-11&${["rag", "fineTuning", "hybrid"].map((id) => `${id}.basis=absent`).join("&")}&v=1`;

const repliesTo = (request: Partial<OutlookRequest>): LinkedOutlook[] =>
  [...outlookWork({ link: ranges, axes: null, isBegun: false, ...request })].flatMap((reply) => reply ?? []);

test("a first outlook comes soon and a finer one after it", () => {
  const replies = repliesTo({});
  expect(replies.map(({ outlook, isFinal }) => [outlook.odds?.draws, isFinal])).toEqual([
    [firstDraws, false],
    [refinedDraws, true],
  ]);
  expect(replies.every(({ link }) => link === ranges)).toBe(true);
});

test("the worker's outlook is the server's, to the last bit", () => {
  const [first] = repliesTo({});
  expect(first?.outlook).toEqual(outlookOf(answer(interpret(readLink(ranges))), firstDraws));
});

test("what the server made already is only refined", () => {
  expect(repliesTo({ isBegun: true }).map(({ outlook }) => outlook.odds?.draws)).toEqual([refinedDraws]);
});

test("without ranges one outlook is all there is", () => {
  const replies = repliesTo({ link: figures });
  expect(replies.map(({ outlook, isFinal }) => [outlook.odds, isFinal])).toEqual([[null, true]]);
});

test("the map is drawn over the axes asked for, and over its own where those are not inputs of the scenario", () => {
  const over = (axes: OutlookRequest["axes"]) => {
    const map = repliesTo({ axes })[0]?.outlook.map;
    return [map?.x.field, map?.y.field];
  };
  const [x, y] = over(null);
  expect(over({ x: "rag.perQuery", y: "queries" })).toEqual(["rag.perQuery", "queries"]);
  expect(over({ x: "queries", y: "nothing" })).toEqual([x, y]);
});
