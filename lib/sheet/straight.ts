/** A value on a straight line: `value + slope * step`, true until `until` steps ahead. */
export type Straight = { readonly value: number; readonly slope: number; readonly until: number };
