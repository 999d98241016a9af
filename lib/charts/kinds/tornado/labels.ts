import { placedText, textSize } from "../../layout/frame";
import { type PlacedText, textWidth } from "../../layout/text-box";
import type { Scale } from "../../spec/scale";
import type { TornadoChartSpec } from "./spec";

type Room = { readonly from: number; readonly to: number };
type Line = { readonly text: string; readonly at: number; readonly isRight: boolean };

const gap = 5;
const rowHeight = 18;

/** Names of the lines at equal cost and at the present difference, above the plot, whose top is 0. */
export function lineLabels(spec: TornadoChartSpec, x: Scale, room: Room) {
  const { zero, now } = spec;
  const isNowRight = now.value >= zero.value;
  const zeroLine = { text: zero.label, at: x(zero.value), isRight: !isNowRight };
  const nowLine = { text: now.label, at: x(now.value), isRight: isNowRight };
  if (now.value === zero.value) {
    const only = { ...nowLine, text: `now: ${zero.label}` };
    const from = lineTop(only, room, 0);
    return { texts: [beside(only, room, -8, { paint: "ink", bold: true })], zeroFrom: from, nowFrom: from, height: 26 };
  }
  const oneRow = fits(zeroLine, room) && fits(nowLine, room);
  const nowRow = oneRow ? 0 : 1;
  return {
    texts: [
      beside(zeroLine, room, -8, { paint: "ink", bold: true }),
      beside(nowLine, room, -8 - nowRow * rowHeight, { paint: "ink-2" }),
    ],
    zeroFrom: lineTop(zeroLine, room, 0),
    nowFrom: lineTop(nowLine, room, nowRow),
    height: 26 + nowRow * rowHeight,
  };
}

/** A line goes up beside its name, or ends below it where the name had to move over the line. */
function lineTop(line: Line, room: Room, row: number): number {
  return -rowHeight * (row + (fits(line, room) ? 1 : 0)) - 2;
}

/**
 * Who is cheaper on which side of equal cost, below the ticks of the axis, whose line is 0. A side the axis does not
 * reach is named only where there is room.
 */
export function sideLabels({ left, right, zero, x: axis }: TornadoChartSpec, x: Scale, room: Room) {
  const at = x(zero.value);
  const lines = [
    { text: `← ${left.label}`, at, isRight: false, paint: left.id, isReached: axis.domain[0] < zero.value },
    { text: `${right.label} →`, at, isRight: true, paint: right.id, isReached: axis.domain[1] > zero.value },
  ].filter((line) => line.isReached || fits(line, room));
  const oneRow = lines.length < 2 || lines.every((line) => fits(line, room));
  return {
    texts: lines.map(({ text, isRight, paint }, index) =>
      beside({ text, at, isRight }, room, 40 + (oneRow ? 0 : index * rowHeight), { paint, bold: true }),
    ),
    height: oneRow ? 18 : 18 + rowHeight,
  };
}

function fits({ text, at, isRight }: Line, { from, to }: Room): boolean {
  const width = textWidth(text, textSize) + gap;
  return isRight ? at + width <= to : at - width >= from;
}

/** Beside its line on the side asked for, or as near to it as there is room. */
function beside(line: Line, room: Room, y: number, look: Pick<PlacedText, "paint"> & Partial<PlacedText>): PlacedText {
  const { text, at, isRight } = line;
  const width = textWidth(text, textSize);
  const wanted = isRight ? at + gap : at - gap - width;
  const x = Math.max(room.from, Math.min(room.to - width, wanted));
  const shape = { role: "axis-title", text, y, halo: true, ...look } as const;
  return isRight ? placedText({ ...shape, x }) : placedText({ ...shape, x: x + width, anchor: "end" });
}
