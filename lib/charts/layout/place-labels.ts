import { dotRadius, type FreePlace, FreePlaces, type Surroundings } from "./free-places";
import type { LabelRequest } from "./label-candidates";
import { crosses, type LineSegment, meet, type Pixel } from "./segments";
import { overlap, type Paint, type PlacedText, type Rect } from "./text-box";

/** A hairline from a displaced label to what it names. */
export type PlacedLeader = LineSegment & { readonly paint: Paint };

export type PlacedLabel = { readonly text: PlacedText; readonly leader: LineSegment | null };

const missing = 1_000;

/**
 * Each label takes the cheapest free place: never over another text or outside the frame, rather not over a line, rather
 * near. Up to four labels that are in each other's way are tried in every order. One that finds no place is left out; summary
 * and table have it.
 */
export function placeLabels(requests: readonly LabelRequest[], around: Surroundings): PlacedLabel[] {
  const dots = requests.filter(({ kind }) => kind === "dot").map(({ anchorAt }) => square(anchorAt));
  const fixed = { ...around, taken: [...around.taken, ...dots] };
  const all = requests.map((request) => new FreePlaces(request, fixed));
  const least = all.reduce((sum, places) => sum + Math.min(missing, places.at(0)?.cost ?? missing), 0);
  let best = placeInOrder(all);
  for (const order of best.cost > least && all.length <= 4 ? permutations(all) : []) {
    const tried = placeInOrder(order);
    if (tried.cost < best.cost) best = tried;
  }
  return best.placed.map((place) => ({ text: textAt(place), leader: place.leader }));
}

function textAt({ request: { role, text, size, bold, paint }, x, y, anchor }: FreePlace): PlacedText {
  return { role, text, size, bold, paint, x, y, anchor, halo: true };
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

function placeInOrder(order: readonly FreePlaces[]): { placed: FreePlace[]; cost: number } {
  const placed: FreePlace[] = [];
  let cost = 0;
  for (const places of order) {
    let best: FreePlace | undefined;
    let lowest = missing;
    for (let index = 0; ; index++) {
      const place = places.at(index);
      if (!place || place.cost >= lowest) break;
      const total = place.cost + costBeside(place, placed);
      if (total < lowest) {
        lowest = total;
        best = place;
      }
    }
    cost += lowest;
    if (best) placed.push(best);
  }
  return { placed, cost };
}

/** What a place costs on top because of labels placed already; too much when it would lie on one. */
function costBeside({ box, leader }: FreePlace, placed: readonly FreePlace[]): number {
  let cost = 0;
  for (const other of placed) {
    if (overlap(box, other.box, 3)) return missing;
    if (leader && other.leader && meet(leader, other.leader)) cost += 60;
    if (leader && crosses([leader.from, leader.to], other.box)) cost += 60;
    if (other.leader && crosses([other.leader.from, other.leader.to], box)) cost += 60;
  }
  return cost;
}
