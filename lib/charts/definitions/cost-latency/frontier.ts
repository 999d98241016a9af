import type { Point } from "../../spec/spec";

/** Whether no other is lower in one direction without being higher in the other; equals do not beat each other. */
export function isOnFrontier({ x, y }: Point, all: readonly Point[]): boolean {
  return !all.some((other) => other.x <= x && other.y <= y && (other.x < x || other.y < y));
}

/** The corners of the steps through the frontier: the lowest `y` to be had by `x`, from the first point to the last. */
export function frontierSteps(all: readonly Point[]): Point[] {
  const points = all.filter((point) => isOnFrontier(point, all)).sort((one, other) => one.x - other.x);
  return points.flatMap(({ x, y }, index) => {
    const before = points[index - 1];
    return before
      ? [
          { x, y: before.y },
          { x, y },
        ]
      : [{ x, y }];
  });
}
