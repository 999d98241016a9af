import { expect, test } from "vitest";
import type { LabelRequest } from "@/lib/charts/layout/label-candidates";
import { placeLabels } from "@/lib/charts/layout/place-labels";
import { crosses } from "@/lib/charts/layout/segments";
import type { Rect } from "@/lib/charts/layout/text-box";

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
