import { readQuantity } from "../scenario/text/quantity-text";
import { formatCount } from "../sheet/format";
import { meanOf } from "../stats/range";

const toTwoDigits = (queries: number): number => Number(queries.toPrecision(2));

/**
 * The volumes the slider stops at: a hundred to ten million queries a month, about a fortieth of a decade apart, to two
 * digits. Where two steps would round to the same volume they are one stop, so that each key moves the volume.
 */
const stops: readonly number[] = [
  ...new Set(Array.from({ length: 5 * 40 + 1 }, (_, step) => toTwoDigits(10 ** (2 + step / 40)))),
];
const most = stops.length - 1;

function nearestStop(queries: number): number {
  const above = stops.findIndex((stop) => stop >= queries);
  if (above <= 0) return above === 0 ? 0 : most;
  const [low = 0, high = 0] = stops.slice(above - 1, above + 1);
  return queries * queries < low * high ? above - 1 : above;
}

/** The slider's place for a typed volume; volumes beyond its ends rest at the ends. */
export function volumeStep(text: string): { readonly value: number; readonly most: number } {
  const reading = readQuantity(text, { unit: "query/month", name: "queries" });
  return { value: nearestStop(reading.ok ? meanOf(reading.range) : 0), most };
}

/** The volume at a place of the slider, as it would be typed. */
export const volumeAt = (place: number): string => formatCount(stops[Math.min(Math.max(place, 0), most)] ?? 0);

/** So many stops on from a volume, as it would be typed; null where there is none in that direction. */
export function volumeBeside(queries: number, steps: number): string | null {
  const next = stops[Math.min(Math.max(nearestStop(queries) + steps, 0), most)] ?? queries;
  return (next - queries) * steps > 0 ? formatCount(next) : null;
}

/** A volume pointed at on a chart, to two digits, as it would be typed. */
export const volumePointedAt = (queries: number): string => formatCount(toTwoDigits(queries));
