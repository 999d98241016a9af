import { readQuantity, writeRange } from "./quantity-text";

const limitWord = /^(?:under|below|within|less than|at most|<=?|≤)\s*/i;

/** "under 200 ms", "0.2 s" or "< 2 seconds" as a number of milliseconds; a range and what cannot be read stay as they are. */
export function inMilliseconds(text: string): string {
  const plain = text.trim().replace(limitWord, "");
  const reading = readQuantity(plain, { unit: "ms" });
  return reading.ok && reading.range.low === reading.range.high ? writeRange(reading.range) : plain;
}
