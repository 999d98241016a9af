import { alongLevel, anywhere, besideRule, type Candidate, type LabelRequest, nearDot } from "./label-candidates";
import { crosses, type LineSegment, meet, type Pixel } from "./segments";
import { overlap, type Paint, type PlacedText, type Rect, textBox, within } from "./text-box";

type Leader = LineSegment;
/** A hairline from a displaced label to what it names. */
export type PlacedLeader = Leader & { readonly paint: Paint };

export type Surroundings = {
  readonly frame: Rect;
  /** Where a rule's label may be, from the top down. */
  readonly ruleTop: number;
  readonly taken: readonly Rect[];
  readonly lines: readonly (readonly Pixel[])[];
  readonly rules: readonly number[];
};

export type PlacedLabel = { readonly text: PlacedText; readonly leader: Leader | null };

/** A candidate that collides with nothing fixed, and what it costs before the other labels are placed. */
type Option = PlacedLabel & { readonly box: Rect; readonly cost: number };

const dotRadius = 7;
const maxOptions = 40;
const missing = 1_000;

/**
 * Each label takes the cheapest free place: never over another text or outside the frame, rather not over a line, rather
 * near. Up to four labels are tried in every order. One that finds no place is left out; summary and table have it.
 */
export function placeLabels(requests: readonly LabelRequest[], around: Surroundings): PlacedLabel[] {
  const dots = requests.filter(({ kind }) => kind === "dot").map(({ anchorAt }) => square(anchorAt));
  const fixed = { ...around, taken: [...around.taken, ...dots] };
  const all = requests.map((request) => optionsFor(request, fixed));
  let best: { placed: readonly Option[]; cost: number } | undefined;
  for (const order of all.length <= 4 ? permutations(all) : [all]) {
    const tried = placeInOrder(order);
    if (!best || tried.cost < best.cost) best = tried;
  }
  return (best?.placed ?? []).map(({ text, leader }) => ({ text, leader }));
}

function square({ x, y }: Pixel): Rect {
  return { x: x - dotRadius, y: y - dotRadius, width: 2 * dotRadius, height: 2 * dotRadius };
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

function placeInOrder(order: readonly (readonly Option[])[]): { placed: Option[]; cost: number } {
  const placed: Option[] = [];
  let cost = 0;
  for (const options of order) {
    let best: Option | undefined;
    let lowest = missing;
    for (const option of options) {
      if (option.cost >= lowest) break;
      const total = option.cost + costBeside(option, placed);
      if (total < lowest) {
        lowest = total;
        best = option;
      }
    }
    cost += lowest;
    if (best) placed.push(best);
  }
  return { placed, cost };
}

/** What an option costs on top because of labels placed already; too much when it would lie on one. */
function costBeside({ box, leader }: Option, placed: readonly Option[]): number {
  let cost = 0;
  for (const other of placed) {
    if (overlap(box, other.box, 3)) return missing;
    if (leader && other.leader && meet(leader, other.leader)) cost += 60;
    if (leader && crosses([leader.from, leader.to], other.box)) cost += 60;
    if (other.leader && crosses([other.leader.from, other.leader.to], box)) cost += 60;
  }
  return cost;
}

/** The free places of a label, the cheapest first. */
function optionsFor(request: LabelRequest, around: Surroundings): Option[] {
  const { frame, ruleTop } = around;
  const foot = frame.y + frame.height;
  const near = nearby(request, ruleTop, foot);
  const free = freeOptions(near, request, around);
  const options = free.length > 0 ? free : freeOptions(anywhere(request, frame), request, around);
  return options.sort((one, other) => one.cost - other.cost).slice(0, maxOptions);
}

function nearby(request: LabelRequest, ruleTop: number, foot: number): Candidate[] {
  if (request.kind === "level") return alongLevel(request, request.width);
  return request.kind === "rule" ? besideRule(request, ruleTop, foot) : nearDot(request);
}

function freeOptions(candidates: readonly Candidate[], request: LabelRequest, around: Surroundings): Option[] {
  return candidates.flatMap(({ text, cost }) => {
    const box = textBox(text);
    if (!within(box, around.frame) || around.taken.some((other) => overlap(box, other, 2))) return [];
    const leader = request.kind === "dot" ? leaderTo(request.anchorAt, box) : null;
    return [{ text, box, leader, cost: cost + clutter(box, leader, around) }];
  });
}

/** From the edge of the dot to the nearest edge of the text; none when the two are next to each other. */
function leaderTo(dot: Pixel, box: Rect): Leader | null {
  const to = {
    x: Math.max(box.x - 3, Math.min(box.x + box.width + 3, dot.x)),
    y: dot.y < box.y ? box.y - 1 : Math.min(box.y + box.height, dot.y),
  };
  const length = Math.hypot(to.x - dot.x, to.y - dot.y);
  if (length < dotRadius + 5) return null;
  const start = dotRadius / length;
  return { from: { x: dot.x + (to.x - dot.x) * start, y: dot.y + (to.y - dot.y) * start }, to };
}

function clutter(box: Rect, leader: Leader | null, around: Surroundings): number {
  const lines = around.lines.filter((line) => crosses(line, box)).length;
  const rules = around.rules.filter((x) => x > box.x - 2 && x < box.x + box.width + 2).length;
  if (!leader) return lines * 40 + rules * 15;
  const others = around.taken.filter((rect) => !holds(rect, leader.from));
  const texts = others.filter((rect) => crosses([leader.from, leader.to], rect)).length;
  return lines * 40 + rules * 15 + 6 + texts * 60;
}

function holds({ x, y, width, height }: Rect, point: Pixel): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
