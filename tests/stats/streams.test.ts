import { describe, expect, test } from "vitest";
import { fields } from "@/lib/model/registry";
import { places } from "@/lib/stats/places";
import { dimensions } from "@/lib/stats/sobol";
import { uniforms } from "@/lib/stats/streams";
import { someOf } from "../law";
import { correlation, emptyCells, worstPair } from "./pairs";

const listed = "rag.perQuery";
const unlisted = "vectorWidth";

describe("a stream", () => {
  test("its first draws never change, for an input with a place and for one without", () => {
    expect([...uniforms(listed, 0, 3)]).toEqual([0.22775200742762536, 0.7277520074276254, 0.47775200742762536]);
    expect([...uniforms("responseHitShare", 1_000, 2)]).toEqual([0.20624778175260872, 0.7062477817526087]);
    expect([...uniforms(unlisted, 0, 3)]).toEqual([0.41989484627265483, 0.9198948462726548, 0.6698948462726548]);
    expect([...uniforms(unlisted, 12_345, 2)]).toEqual([0.9820896704914048, 0.7320896704914048]);
  });

  test.each([listed, unlisted])("in blocks of any size %s gives the draws it gives at once", (name) => {
    const atOnce = uniforms(name, 0, 20_000);
    for (const size of [1, 7, 256, 1_000, 4_096]) {
      const blocks: number[] = [];
      for (let first = 0; first < 5_000; first += size) blocks.push(...uniforms(name, first, size));
      expect(blocks).toEqual([...atOnce.subarray(0, blocks.length)]);
    }
  });

  test.each([listed, unlisted])("other inputs, before it or after it, change no draw of %s", (name) => {
    const alone = uniforms(name, 0, 500);
    const drawn = new Map(["queries", "another", name, "growth"].map((each) => [each, uniforms(each, 0, 500)]));
    expect(drawn.get(name)).toEqual(alone);
    expect(drawn.get("another")).not.toEqual(alone);
  });

  test.each([listed, unlisted])("%s has draws up to number 2^32 and no further", (name) => {
    const [last] = uniforms(name, 2 ** 32 - 1, 1);
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(1);
    expect(uniforms(name, 5, 0)).toHaveLength(0);
    expect(() => uniforms(name, 2 ** 32 - 1, 2)).toThrow("no such draws: 2 from 4294967295");
    expect(() => uniforms(name, -1, 2)).toThrow("no such draws: 2 from -1");
    expect(() => uniforms(name, Number.NaN, 2)).toThrow("no such draws");
  });

  test("any 2^m draws in a row from a multiple of 2^m have one in each of 2^m equal cells", () => {
    for (const name of [...places, unlisted, "documentTokens", "a", ""])
      for (const [size, block] of [
        [1, 9],
        [16, 0],
        [16, 77],
        [2_048, 0],
        [2_048, 3],
        [16_384, 0],
      ] as const) {
        const cells = new Set(uniforms(name, block * size, size).map((draw) => Math.floor(draw * size)));
        expect(cells.size, `${name}, block ${block} of ${size}`).toBe(size);
      }
  });
});

describe("the streams of all fields", () => {
  const names = [...fields.keys()];

  test("every place is held by one field that exists", () => {
    expect(places.filter((name) => !fields.has(name))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeLessThanOrEqual(dimensions);
  });

  test("no name has moved to another place", () => {
    const sum = places.slice(0, 34).reduce((total, name) => total + (uniforms(name, 1_000, 1)[0] as number), 0);
    expect(sum).toBe(15.709776355652139);
  });

  test.each([
    { count: 2_000, amongPlaces: 0.03, amongAll: 0.15 },
    { count: 2_048, amongPlaces: 0.03, amongAll: 0.15 },
    { count: 20_000, amongPlaces: 0.003, amongAll: 0.05 },
  ])("no two of them move together in $count draws", ({ count, amongPlaces, amongAll }) => {
    expect(worstPair(places, count, correlation).value).toBeLessThan(amongPlaces);
    const looked = someOf(names, count > 10_000 ? 4 : 2);
    expect(worstPair(looked, count, correlation).value).toBeLessThan(amongAll);
  });

  test("20,000 draws of any two with places reach every cell of a 16 by 16 grid", () => {
    expect(worstPair(places, 20_000, emptyCells).value).toBe(0);
  });
});
