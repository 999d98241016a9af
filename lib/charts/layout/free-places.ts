import { alongLevel, anywhere, besideRule, type Candidate, type LabelRequest, nearDot } from "./label-candidates";
import { crosses, type LineSegment, type Pixel } from "./segments";
import { boxAt, overlap, type Rect, textWidth, within } from "./text-box";

/** What stands before labels are placed. */
export type Surroundings = {
  readonly frame: Rect;
  /** Where a rule's label may be, from the top down. */
  readonly ruleTop: number;
  readonly taken: readonly Rect[];
  readonly lines: readonly (readonly Pixel[])[];
  readonly rules: readonly number[];
};

/** A place that collides with nothing fixed, and what it costs before the other labels are placed. */
export type FreePlace = Candidate & {
  readonly request: LabelRequest;
  readonly box: Rect;
  /** From a displaced label to what it names. */
  readonly leader: LineSegment | null;
  /** Which of the candidates it is: of two that cost the same the first is taken. */
  readonly number: number;
};

export const dotRadius = 7;
const mostPlaces = 40;

/** The free places of a label, the cheapest first. Each is worked out when it is first asked for: most labels take the first. */
export class FreePlaces {
  readonly #request: LabelRequest;
  readonly #around: Surroundings;
  readonly #width: number;
  readonly #found: FreePlace[] = [];
  /** Those that a candidate may still undercut, in order. */
  readonly #waiting: FreePlace[] = [];
  #candidates: readonly Candidate[];
  /** The numbers of the candidates, those that cost least by themselves first. */
  #order: readonly number[];
  #tried = 0;
  #isLastResort = false;

  constructor(request: LabelRequest, around: Surroundings) {
    this.#request = request;
    this.#around = around;
    this.#width = textWidth(request.text, request.size);
    this.#candidates = nearby(request, around);
    this.#order = inOrder(this.#candidates);
  }

  at(index: number): FreePlace | undefined {
    while (this.#found.length <= index && this.#found.length < mostPlaces && this.#findNext());
    return this.#found[index];
  }

  /** Whether there is one more. */
  #findNext(): boolean {
    for (;;) {
      const number = this.#order[this.#tried];
      const candidate = this.#candidates[number ?? Number.NaN];
      const [cheapest] = this.#waiting;
      if (cheapest && !(candidate && candidate.cost <= cheapest.cost)) {
        this.#waiting.shift();
        this.#found.push(cheapest);
        return true;
      }
      if (candidate && number !== undefined) this.#try(candidate, number);
      else if (!this.#goAnywhere()) return false;
    }
  }

  #try(candidate: Candidate, number: number): void {
    this.#tried++;
    const { frame, taken } = this.#around;
    const box = boxAt(candidate, this.#width, this.#request.size);
    if (!within(box, frame) || taken.some((other) => overlap(box, other, 2))) return;
    const leader = this.#request.kind === "dot" ? leaderTo(this.#request.anchorAt, box) : null;
    const cost = candidate.cost + clutter(box, leader, this.#around);
    const place = { ...candidate, request: this.#request, box, leader, cost, number };
    const after = this.#waiting.findIndex(
      (other) => cost < other.cost || (cost === other.cost && number < other.number),
    );
    this.#waiting.splice(after < 0 ? this.#waiting.length : after, 0, place);
  }

  /** Where none of the near ones is free. */
  #goAnywhere(): boolean {
    if (this.#isLastResort || this.#found.length > 0) return false;
    this.#isLastResort = true;
    this.#candidates = anywhere(this.#request, this.#around.frame);
    this.#order = inOrder(this.#candidates);
    this.#tried = 0;
    return true;
  }
}

function nearby(request: LabelRequest, { frame, ruleTop }: Surroundings): readonly Candidate[] {
  if (request.kind === "level") return alongLevel(request, request.width);
  return request.kind === "rule" ? besideRule(request, ruleTop, frame.y + frame.height) : nearDot(request);
}

const inOrder = (candidates: readonly Candidate[]): readonly number[] =>
  Array.from(candidates, (_, number) => number).sort(
    (one, other) => (candidates[one] as Candidate).cost - (candidates[other] as Candidate).cost,
  );

/** From the edge of the dot to the nearest edge of the text; none when the two are next to each other. */
function leaderTo(dot: Pixel, box: Rect): LineSegment | null {
  const to = {
    x: Math.max(box.x - 3, Math.min(box.x + box.width + 3, dot.x)),
    y: dot.y < box.y ? box.y - 1 : Math.min(box.y + box.height, dot.y),
  };
  const length = Math.hypot(to.x - dot.x, to.y - dot.y);
  if (length < dotRadius + 5) return null;
  const start = dotRadius / length;
  return { from: { x: dot.x + (to.x - dot.x) * start, y: dot.y + (to.y - dot.y) * start }, to };
}

function clutter(box: Rect, leader: LineSegment | null, around: Surroundings): number {
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
