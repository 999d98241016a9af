/** Twelve digits: float64 noise goes, every figure anyone could check stays. */
export const clean = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value + 0 : Number(value.toPrecision(12));
export const cleanOrNull = (value: number | null): number | null => (value === null ? null : clean(value));

/** Every number of a result, cleaned. */
export const cleanAll = <Result>(result: Result): Result =>
  JSON.parse(JSON.stringify(result, (_, value) => (typeof value === "number" ? clean(value) : value)));
