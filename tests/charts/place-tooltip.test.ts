import { expect, test } from "vitest";
import { placeTooltip } from "@/components/charts/place-tooltip";

const box = { width: 220, height: 160 };
const plot = { x: 40, y: 20, width: 640, height: 300 };
const room = { left: 0, right: 820, top: -200, bottom: 600 };
const phone = { left: 0, right: 343, top: -200, bottom: 600 };
const phonePlot = { x: 40, y: 20, width: 220, height: 230 };

const covers = ({ x, y }: { x: number; y: number }, point: { x: number; y: number }) =>
  point.x >= x && point.x <= x + box.width && point.y >= y && point.y <= y + box.height;

test("where there is room it stands beside the cursor and the pointer at the top of the plot", () => {
  expect(placeTooltip(box, { x: 100, point: { x: 120, y: 200 }, plot }, room)).toEqual({ x: 134, y: 20 });
  expect(placeTooltip(box, { x: 100, point: null, plot }, room)).toEqual({ x: 114, y: 20 });
  expect(placeTooltip(box, { x: 660, point: { x: 650, y: 200 }, plot }, room)).toEqual({ x: 416, y: 20 });
});

test("it never lies on the pointer or outside what can be seen", () => {
  for (const [area, inside] of [
    [room, plot],
    [phone, phonePlot],
    [{ ...phone, top: 10, bottom: 420 }, phonePlot],
  ] as const)
    for (let x = inside.x; x <= inside.x + inside.width; x += 7)
      for (let y = inside.y; y <= inside.y + inside.height; y += 7) {
        const point = { x: x + 3, y };
        const place = placeTooltip(box, { x, point, plot: inside }, area);
        expect(covers(place, point)).toBe(false);
        expect(place.x).toBeGreaterThanOrEqual(area.left);
        expect(place.x + box.width).toBeLessThanOrEqual(area.right);
        expect(place.y).toBeGreaterThanOrEqual(area.top);
        expect(place.y + box.height).toBeLessThanOrEqual(area.bottom);
      }
});

test("scrolled half away, it moves with what can still be seen", () => {
  expect(placeTooltip(box, { x: 100, point: null, plot }, { ...room, top: 90 }).y).toBe(90);
  expect(placeTooltip(box, { x: 100, point: null, plot }, { ...room, bottom: 150 }).y).toBe(-10);
});
