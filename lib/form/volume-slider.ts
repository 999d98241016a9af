import { readQuantity } from "../scenario/text/quantity-text";
import { formatCount } from "../sheet/format";
import { meanOf } from "../stats/range";

/** The slider runs from a hundred to ten million queries a month in steps of a fortieth of a decade. */
const lowest = 2;
const stepsPerDecade = 40;
const most = 5 * stepsPerDecade;

/** The slider's place for a typed volume; volumes beyond its ends rest at the ends. */
export function volumeStep(text: string): { readonly value: number; readonly most: number } {
  const reading = readQuantity(text, { unit: "query/month", name: "queries" });
  const queries = reading.ok ? meanOf(reading.range) : 0;
  const place = (Math.log10(Math.max(queries, 1)) - lowest) * stepsPerDecade;
  return { value: Math.round(Math.min(Math.max(place, 0), most)), most };
}

/** The volume at a place of the slider, to two digits, as it would be typed. */
export const volumeAt = (place: number): string =>
  formatCount(Number((10 ** (lowest + place / stepsPerDecade)).toPrecision(2)));
