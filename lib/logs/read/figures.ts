import { numberAt } from "../bytes/number";
import { textOf } from "../bytes/text";
import { type Moment, momentAt, readMoment } from "../bytes/time";
import { readDecimal, wholeAt } from "../bytes/words";
import type { Lines } from "./lines";

const moment: Moment = { ms: 0, hasZone: true };

/** Reads the numbers of a column, times a factor, as `numberAt` does; most are written so that four letters are read at once. */
export function readNumbers(lines: Lines, column: number, times: number, into: Float64Array): void {
  const { bytes, view, starts, ends, width, count } = lines;
  let isDecimal = false;
  for (let line = 0, cell = column; line < count; line++, cell += width) {
    const from = starts[cell] as number;
    const to = ends[cell] as number;
    // Those of a column are mostly written alike.
    if (isDecimal && readDecimal(view, from, to, times, into, line)) continue;
    const whole = wholeAt(view, from, to);
    if (whole >= 0) into[line] = whole * times;
    else {
      into[line] = numberAt(bytes, from, to) * times;
      isDecimal = true;
    }
  }
}

/** Reads the moments of a column, and whether each says its zone. */
export function readMoments(lines: Lines, column: number, into: Float64Array, zones: Uint8Array): void {
  const { bytes, view, starts, ends, width, count } = lines;
  for (let line = 0, cell = column; line < count; line++, cell += width) {
    const from = starts[cell] as number;
    const to = ends[cell] as number;
    if (!momentAt(view, from, to, moment)) readMoment(textOf(bytes, from, to), moment);
    into[line] = moment.ms;
    zones[line] = moment.hasZone ? 1 : 0;
  }
}
