import { describe, expect, test } from "vitest";
import { drawsOf, latencyDraws, roomForDraws } from "@/lib/analysis/latency/draws";
import { series } from "@/lib/analysis/latency/pipeline";
import { totalTimes } from "@/lib/analysis/latency/pipeline-times";
import { keptDraws } from "@/lib/analysis/latency/scenario-draws";
import { stagePlaces, stageUniforms } from "@/lib/analysis/latency/stage-streams";
import { normalQuantile } from "@/lib/stats/normal";
import { dimensions } from "@/lib/stats/sobol";
import { uniforms } from "@/lib/stats/streams";

const stages = ["network", "guard", "rewrite", "embed", "search", "rerank", "queue", "firstToken", "decode"];
const pairs = stages.flatMap((one, index) => stages.slice(index + 1).map((other) => [one, other] as const));

function correlation(one: Float64Array, other: Float64Array): number {
  const product = one.reduce((sum, value, index) => sum + value * (other[index] as number), 0);
  return product / Math.sqrt(squares(one) * squares(other));
}

const squares = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);

describe("the draws of stages", () => {
  test.each([0, 0.3, 1] as const)("any two are correlated by %d, and each is standard normal", (rho) => {
    const draws = drawsOf(rho);
    for (const [one, other] of pairs)
      expect(Math.abs(correlation(draws.scores(one), draws.scores(other)) - rho)).toBeLessThan(0.03);
    for (const one of stages) expect(squares(draws.scores(one)) / latencyDraws).toBeCloseTo(1, 1);
  });

  test("depend on the stage's name alone", () => {
    const [first, second] = [drawsOf(), drawsOf()];
    first.scores("rerank");
    expect(first.scores("embed")).toEqual(second.scores("embed"));
    expect(drawsOf(0, 100).scores("embed")).toEqual(second.scores("embed").slice(0, 100));
  });

  test("are not those of an uncertain input of the same name, nor of a mixture", () => {
    const [scores, choices] = [drawsOf(0, 8).scores("queries"), drawsOf(0, 8).choices("queries")];
    const input = uniforms("queries", 0, 8);
    expect(scores).not.toEqual(input.map(normalQuantile));
    expect(choices).not.toEqual(input);
    expect(choices.map(normalQuantile)).not.toEqual(scores);
  });

  test("are let go after a while, and are the same when they are made anew", () => {
    const before = keptDraws(0, 50);
    const embed = before.scores("embed");
    expect(keptDraws(0, 50)).toBe(before);
    for (let count = 51; count < 60; count++) keptDraws(0, count);
    expect(keptDraws(0, 50)).not.toBe(before);
    expect(keptDraws(0, 50).scores("embed")).toEqual(embed);
  });

  test("and the times made of them take as many bytes however many scenarios are still known, and numbers of draws share them", () => {
    const room = roomForDraws();
    const [alone, together] = [drawsOf(0, latencyDraws, room), drawsOf(1, latencyDraws, room)];
    const stage = (id: string, p50Ms: number) => ({ kind: "stage", id, p50Ms, p95Ms: 2 * p50Ms }) as const;
    const requests = Array.from({ length: 140 }, (_, index) => series(stage("embed", index + 1), stage("rerank", 9)));
    const isKept = (index: number) => alone.totals.get(requests.at(index) as object) !== undefined;
    for (const request of requests) totalTimes(request, alone);
    expect([isKept(0), isKept(-1)]).toEqual([false, true]);
    for (const request of requests) totalTimes({ ...request }, together);
    expect(isKept(-1)).toBe(false);
  });

  test("which branch a request takes does not depend on the correlation", () => {
    expect(drawsOf(1).choices("cache")).toEqual(drawsOf(0).choices("cache"));
  });

  test("what has a place has one number in each of as many equal cells, and no two have the same place", () => {
    expect(new Set(stagePlaces).size).toBe(stagePlaces.length);
    expect(stagePlaces.length).toBeLessThanOrEqual(dimensions);
    for (const name of [...stagePlaces, "latency.decode"]) {
      const cells = new Set(stageUniforms(name, latencyDraws).map((share) => Math.floor(share * latencyDraws)));
      expect(cells.size, name).toBe(latencyDraws);
    }
  });

  /** By chance three in eight of the cells would be empty (1/e). */
  test("two that vary most fill a grid of as many cells as draws", () => {
    const side = 64;
    const at = (name: string) => stageUniforms(name, side * side).map((share) => Math.floor(share * side));
    const [first, second] = [at("latency.firstToken"), at("latency.rerank")];
    expect(new Set(first.map((row, draw) => row * side + (second[draw] as number))).size).toBe(side * side);
  });
});
