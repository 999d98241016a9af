import { fourTimes, placeOfEither } from "../bytes/words";
import type { Lines } from "./lines";

const [quote, carriageReturn] = [34, 13];

/**
 * Cuts a line without quotes into cells, behind those that `lines` holds. Gives the place behind it, or -1 for a line with
 * quotes or with other cells than the first line names, which has to be cut letter by letter. There must be a line end at `at`
 * or behind it.
 */
export function cutPlainLine(lines: Lines, at: number, delimiter: number, newline: number): number {
  const { view, width, starts, ends, count } = lines;
  const delimiters = fourTimes(delimiter);
  const newlines = fourTimes(newline);
  const last = count * width + width - 1;
  let from = at;
  for (let cell = count * width; cell < last; cell++) {
    if (view.getUint8(from) === quote) return -1;
    const place = placeOfEither(view, from, delimiters, newlines);
    if (view.getUint8(place) === newline) return -1;
    starts[cell] = from;
    ends[cell] = place;
    from = place + 1;
  }
  if (view.getUint8(from) === quote) return -1;
  const place = placeOfEither(view, from, delimiters, newlines);
  const end = place > from && view.getUint8(place - 1) === carriageReturn ? place - 1 : place;
  if (view.getUint8(place) !== newline || end === at) return -1;
  starts[last] = from;
  ends[last] = end;
  lines.from[count] = at;
  lines.to[count] = end;
  return place + 1;
}
