import fc from "fast-check";
import { expect, test } from "vitest";
import { BlocksAlong, DrawsAlong } from "@/lib/sheet/draws-along";
import { spreadOver } from "@/lib/sheet/values";
import { law } from "../law";

const length = 4;
const blocks = fc
  .array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 5 * length })
  .map((draws) => {
    const parts = Array.from({ length: Math.ceil(draws.length / length) }, (_, block) =>
      Float64Array.from(draws.slice(length * block, length * (block + 1))),
    );
    const along = parts.map(
      (part) => new DrawsAlong(spreadOver("draw", part), { draw: part.length, volume: 1, month: 1 }),
    );
    return { draws, along: new BlocksAlong(along) };
  });

test("a stretch of draws over several blocks is written whole, and its bounds hold all of it", () => {
  fc.assert(
    fc.property(blocks, fc.nat(), fc.nat(), ({ draws, along }, from, more) => {
      const first = from % draws.length;
      const count = 1 + (more % (draws.length - first));
      const into = new Float64Array(count);
      along.write(0, 0, into, first, count);
      const asked = draws.slice(first, first + count);
      expect([...into]).toEqual(asked.map((draw) => draw + 0));
      const [least, most] = along.bounds(0, 0, first, count);
      expect(least).toBeLessThanOrEqual(Math.min(...asked));
      expect(most).toBeGreaterThanOrEqual(Math.max(...asked));
    }),
    law(200),
  );
});
