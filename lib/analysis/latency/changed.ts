import { type InSeries, nothing, type Pipeline, series, sometimes } from "./pipeline";

const mapped = (part: Pipeline, change: (step: Pipeline) => Pipeline): Pipeline => {
  switch (part.kind) {
    case "series":
    case "summed":
    case "parallel":
      return { ...part, parts: part.parts.map((each) => mapped(each, change)) };
    case "mixture":
      return change({
        ...part,
        branches: part.branches.map((branch) => ({ ...branch, part: mapped(branch.part, change) })),
      });
    default:
      return change(part);
  }
};

/** The same part once more: its times are drawn anew, its segments are the same. Copies of copies need strides of their own. */
export const copyOf = (part: Pipeline, copy: number, stride: number): Pipeline =>
  copy === 0
    ? part
    : mapped(part, (step) =>
        step.kind === "series" || step.kind === "summed" || step.kind === "parallel"
          ? step
          : { ...step, copy: (step.copy ?? 1) + stride * copy },
      );

/** Every step, or every step of one segment, at so many times its time. */
export const scaled = (part: Pipeline, factor: number, id?: string): Pipeline =>
  factor === 1
    ? part
    : mapped(part, (step) => {
        if (id !== undefined && "id" in step && step.id !== id) return step;
        if (step.kind === "stage")
          return { ...step, p50Ms: step.p50Ms * factor, p95Ms: step.p95Ms * factor, minMs: (step.minMs ?? 0) * factor };
        if (step.kind === "perToken") {
          const { p50, p95, min = 0 } = step.msPerToken;
          return { ...step, msPerToken: { p50: p50 * factor, p95: p95 * factor, min: min * factor } };
        }
        return step.kind === "wait" ? { ...step, meanWhenWaitingMs: step.meanWhenWaitingMs * factor } : step;
      });

type Copies = {
  readonly stride: number;
  /** So many are drawn one by one; beyond them the sum of all keeps its mean and variance. */
  readonly most: number;
  /** The number of the first copy. */
  readonly first?: number;
};

/**
 * A part so many times, one after the other. Of a broken number the rest is the share of the requests that pass it once
 * more.
 */
export function repeated(id: string, times: number, part: Pipeline, { stride, most, first = 0 }: Copies): InSeries {
  const whole = Math.floor(times + 1e-9);
  const copies = Math.min(whole, most);
  const rest = Math.max(0, times - whole);
  const drawn = Array.from({ length: copies }, (_, copy) => copyOf(part, first + copy, stride));
  return series(
    ...(copies < whole ? [{ kind: "summed", times: whole, parts: drawn } as const] : drawn),
    rest > 1e-9 ? sometimes(id, rest, copyOf(part, first + copies, stride)) : nothing,
  );
}
