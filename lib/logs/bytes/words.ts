/**
 * Four letters at a time: a line of a log is read as words of 32 bits, the first letter in the lowest eight. What is read may
 * lie behind the last letter, so a view must have eight bytes more than the text in it.
 */

/** Marks letters that are no digits; what follows the first of them may be marked wrongly. */
const noDigits = (word: number): number => ((word + 0x46464646) | (word - 0x30303030)) & 0x80808080;

/** Marks letters that are `letters`' own, of which it holds four; what follows the first of them may be marked wrongly. */
function same(word: number, letters: number): number {
  const differs = word ^ letters;
  return (differs - 0x01010101) & ~differs & 0x80808080;
}

/** A letter four times over. */
export const fourTimes = (letter: number): number => Math.imul(letter, 0x01010101);

/** The place of the first of two letters, each given four times over, one of which comes. */
export function placeOfEither(view: DataView, from: number, ones: number, others: number): number {
  for (let place = from; ; place += 4) {
    const word = view.getInt32(place, true);
    const marks = same(word, ones) | same(word, others);
    if (marks !== 0) return place + ((31 - Math.clz32(marks & -marks)) >> 3);
  }
}

/** The number of four digits. */
function fourDigits(word: number): number {
  const digits = word & 0x0f0f0f0f;
  const pairs = Math.imul(digits, 10) + (digits >>> 8);
  return (pairs & 0xff) * 100 + ((pairs >>> 16) & 0xff);
}

/** How many digits stand at a place: 8 for as many or more. */
export function digitCount(view: DataView, at: number): number {
  const first = noDigits(view.getInt32(at, true));
  if (first !== 0) return (31 - Math.clz32(first & -first)) >> 3;
  const second = noDigits(view.getInt32(at + 4, true));
  return second === 0 ? 8 : 4 + ((31 - Math.clz32(second & -second)) >> 3);
}

/** The number of up to eight digits. */
export function digitsAt(view: DataView, at: number, count: number): number {
  const word = view.getInt32(at, true);
  // The number of fewer than four is that of four with noughts before them.
  if (count < 4) return count === 0 ? 0 : fourDigits(word << (32 - 8 * count));
  const four = fourDigits(word);
  if (count === 4) return four;
  const next = fourDigits(view.getInt32(at + 4, true) << (64 - 8 * count));
  return four * (powers[count - 4] as number) + next;
}

/**
 * The number of one to eight digits, or -1 where there is anything else.
 */
export function wholeAt(view: DataView, from: number, to: number): number {
  const length = to - from;
  if (length === 0 || length > 8) return -1;
  const word = view.getInt32(from, true);
  if (length <= 4) {
    const shift = 32 - 8 * length;
    return noDigits(word) << shift === 0 ? fourDigits(word << shift) : -1;
  }
  const shift = 64 - 8 * length;
  const next = view.getInt32(from + 4, true);
  if ((noDigits(word) | (noDigits(next) << shift)) !== 0) return -1;
  return fourDigits(word) * (powers[length - 4] as number) + fourDigits(next << shift);
}

/**
 * Reads up to three digits, a dot and one to eight more into one of `into`, times a factor, and says whether they are that. It
 * gives back no number, since one with a fraction that is given back takes memory.
 */
export function readDecimal(
  view: DataView,
  from: number,
  to: number,
  times: number,
  into: Float64Array,
  at: number,
): boolean {
  const marks = same(view.getInt32(from, true), dots);
  if (marks === 0) return false;
  const place = from + ((31 - Math.clz32(marks & -marks)) >> 3);
  const whole = place === from ? 0 : wholeAt(view, from, place);
  const behind = wholeAt(view, place + 1, to);
  if ((whole | behind) < 0) return false;
  const power = powers[to - place - 1] as number;
  into[at] = ((whole * power + behind) / power) * times;
  return true;
}

const dots = fourTimes(46);
const powers = Array.from({ length: 9 }, (_, power) => 10 ** power);

const pairs = new Int8Array(65_536).fill(-1);
for (let pair = 0; pair < 100; pair++) pairs[48 + Math.floor(pair / 10) + ((48 + (pair % 10)) << 8)] = pair;

/** The number of two digits, or -1 where they are none. */
export const pairAt = (view: DataView, at: number): number => pairs[view.getUint16(at, true)] as number;

/** A word of which only the first one to three letters are left. */
export const firstLetters = (word: number, count: number): number => word & (0xffffffff >>> (32 - 8 * count));

/** Whether the letters between two places are those at another one. */
export function areSame(view: DataView, other: number, from: number, to: number): boolean {
  let at = from;
  for (; at + 4 <= to; at += 4) if (view.getInt32(at, true) !== view.getInt32(other + at - from, true)) return false;
  const differs = view.getInt32(at, true) ^ view.getInt32(other + at - from, true);
  return at === to || firstLetters(differs, to - at) === 0;
}
