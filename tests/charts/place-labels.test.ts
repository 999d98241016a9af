import fc from "fast-check";
import { expect, test } from "vitest";
import { FreePlaces } from "@/lib/charts/layout/free-places";
import type { LabelRequest } from "@/lib/charts/layout/label-candidates";
import { placeLabels } from "@/lib/charts/layout/place-labels";
import { crosses } from "@/lib/charts/layout/segments";
import { overlap, type Rect, within } from "@/lib/charts/layout/text-box";
import { law } from "../law";

const frame = { x: 0, y: 0, width: 400, height: 300 };
const around = { frame, ruleTop: 0, lines: [], rules: [] };
const dot: LabelRequest = {
  kind: "dot",
  anchorAt: { x: 200, y: 150 },
  role: "mark-label",
  text: "month 7",
  size: 12,
  bold: false,
  paint: "ink",
};

/** Texts all around, with a gap on the right that lets a leader through but holds no label. */
const taken: readonly Rect[] = [
  { x: 150, y: 100, width: 100, height: 40 },
  { x: 150, y: 140, width: 35, height: 20 },
  { x: 150, y: 160, width: 64, height: 35 },
  { x: 214, y: 152, width: 36, height: 43 },
];

test("of places equally far, a label takes the one whose leader goes over no other text", () => {
  const [label] = placeLabels([dot], { ...around, taken });
  if (!label?.leader) throw new Error("the label has no leader");
  const { from, to } = label.leader;
  expect(taken.filter((text) => crosses([from, to], text))).toEqual([]);
});

const pixel = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
const requests = fc.record({
  kind: fc.constantFrom<LabelRequest>({ ...dot }, { ...dot, kind: "rule" }, { ...dot, kind: "level", width: 400 }),
  anchorAt: pixel,
  text: fc.string({ minLength: 1, maxLength: 24 }),
});

test("the places of a label are given in the order of their costs, and none that is not free", () => {
  fc.assert(
    fc.property(
      requests,
      fc.array(fc.record({ x: fc.nat(380), y: fc.nat(280), width: fc.integer({ min: 5, max: 150 }) }), {
        maxLength: 9,
      }),
      fc.array(fc.array(pixel, { minLength: 2, maxLength: 12 }), { maxLength: 4 }),
      fc.array(fc.nat(400), { maxLength: 3 }),
      ({ kind, anchorAt, text }, texts, lines, rules) => {
        const surroundings = { ...around, taken: texts.map((each) => ({ ...each, height: 14 })), lines, rules };
        const places = new FreePlaces({ ...kind, anchorAt, text }, surroundings);
        let before = { cost: 0, number: -1 };
        for (let index = 0; ; index++) {
          const place = places.at(index);
          if (!place) break;
          expect(within(place.box, frame)).toBe(true);
          expect(surroundings.taken.some((other) => overlap(place.box, other, 2))).toBe(false);
          const isNext = place.cost > before.cost || (place.cost === before.cost && place.number > before.number);
          expect(isNext, `place ${index} costs ${place.cost} after ${before.cost}`).toBe(true);
          before = place;
        }
      },
    ),
    law(150),
  );
});
