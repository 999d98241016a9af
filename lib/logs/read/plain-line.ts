import { fourTimes, placeOfEither } from "../bytes/words";
import type { Lines } from "./lines";

const [quote, carriageReturn] = [34, 13];
const quotes = fourTimes(quote);

/**
 * Cuts a line into cells, behind those that `lines` holds. Gives the place behind it, or -1 for a line with quotes or line ends
 * inside quotes, or with other cells than the first line names, which has to be cut letter by letter. There must be a line end
 * at `at` or behind it.
 */
export function cutPlainLine(lines: Lines, at: number, delimiter: number, newline: number): number {
  const { view, width, starts, ends, count } = lines;
  const delimiters = fourTimes(delimiter);
  const newlines = fourTimes(newline);
  const last = count * width + width - 1;
  let from = at;
  let place = at;
  for (let cell = count * width; cell <= last; cell++) {
    const isQuoted = view.getUint8(from) === quote;
    if (isQuoted) {
      from++;
      place = placeOfEither(view, from, quotes, newlines);
      if (view.getUint8(place) !== quote) return -1;
    } else place = placeOfEither(view, from, delimiters, newlines);
    starts[cell] = from;
    ends[cell] = place;
    if (isQuoted) place++;
    if (cell === last) break;
    if (view.getUint8(place) !== delimiter) return -1;
    from = place + 1;
  }
  return endOfLine(lines, at, place, newline);
}

/** What stands behind the last cell must be a line end, with a return before it or none. */
function endOfLine(lines: Lines, at: number, place: number, newline: number): number {
  const { view, ends, width, count } = lines;
  const last = count * width + width - 1;
  const isNewline = view.getUint8(place) === newline;
  let to = place;
  if (isNewline && ends[last] === place && place > at && view.getUint8(place - 1) === carriageReturn) {
    // A return at the end of a cell without quotes.
    to = Math.max(place - 1, lines.starts[last] as number);
    ends[last] = to;
  } else if (!isNewline && (view.getUint8(place) !== carriageReturn || view.getUint8(place + 1) !== newline)) return -1;
  if (to === at) return -1;
  lines.from[count] = at;
  lines.to[count] = to;
  return isNewline ? place + 1 : place + 2;
}
