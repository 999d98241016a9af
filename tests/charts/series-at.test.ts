import { expect, test } from "vitest";
import { oddsSpec } from "@/lib/charts/definitions/odds/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { areaLayout } from "@/lib/charts/kinds/areas/layout";
import { lineLayout } from "@/lib/charts/kinds/lines/layout";
import { seriesAt } from "@/lib/charts/view/series-at";
import { article } from "./fixture";
import { withOdds } from "./uncertainty-fixture";

const size = { width: 820, height: 380 };
const lines = lineLayout(overTimeSpec(article(50_000), { compact: false }), size);
const areas = areaLayout(oddsSpec(withOdds(), { compact: false }), size);

test("a pointer on or near a line is on it, away from all on none", () => {
  const x = lines.x(9);
  const y = lines.y(20_250);
  expect(seriesAt(lines, { x, y })).toEqual({ id: "prompting", isName: false });
  expect(seriesAt(lines, { x, y: y - 10 })).toEqual({ id: "prompting", isName: false });
  expect(seriesAt(lines, { x, y: y - 20 })).toBeNull();
  expect(seriesAt(lines, { x: lines.x(1), y: lines.y(28_000) })).toBeNull();
});

test("of two lines the nearer one is met", () => {
  const x = lines.x(11);
  expect(seriesAt(lines, { x, y: lines.y(275 * 11 + 300 + 1_500 * 11) })?.id).toBe("rag");
});

test("the name at the end of a line is met in a field of 24 pixels", () => {
  for (const { text, x, y, paint } of lines.texts.filter(({ role }) => role === "end-label")) {
    expect(seriesAt(lines, { x: x + 20, y: y - 4 }), text).toEqual({ id: paint, isName: true });
  }
  const [name] = lines.texts.filter(({ text }) => text.startsWith("Prompting"));
  expect(seriesAt(lines, { x: (name?.x ?? 0) + 20, y: (name?.y ?? 0) - 15 })?.isName).toBe(true);
});

test("an area is met anywhere inside it", () => {
  const month = 9;
  let below = 0;
  for (const { id, at } of oddsSpec(withOdds(), { compact: false }).series) {
    const share = at[month] ?? 0;
    if (share > 0.02)
      expect(seriesAt(areas, { x: areas.x(month) - 3, y: areas.y(below + share / 2) })).toEqual({ id, isName: false });
    below += share;
  }
  expect(seriesAt(areas, { x: areas.plot.x - 20, y: areas.plot.y + 10 })).toBeNull();
});
