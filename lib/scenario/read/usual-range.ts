import { recordsOf } from "../../catalog";
import { latenciesOf } from "../../catalog/latency";
import { choices } from "../../model/choices";
import type { FilledBy } from "../../model/filled-by";
import type { QuantityField } from "../../model/registry";
import { inDollars } from "../../sheet/display";
import { formatNumber, formatUsd } from "../../sheet/format";
import { unitLabel } from "../../sheet/units";
import type { Range } from "../text/quantity-text";
import type { Issue } from "./issue";
import { latencyKind } from "./timing";

/** How far beyond every record of the catalogue a value is taken for a slip. */
const slip = 1_000;

/** A value a thousand times off all that the catalogue knows for its field is used, and remarked on. */
export function unusualIssue(field: QuantityField, { low, high }: Range, title: string): Issue | undefined {
  const usual = usualRange(field);
  if (!usual) return;
  const isTiny = low > 0 && low < usual.low / slip;
  if (!isTiny && high <= usual.high * slip) return;
  const [say, unit] = wordsFor(field.quantity.unit);
  const known = usual.low === usual.high ? say(usual.low) : `${say(usual.low)} to ${say(usual.high)}`;
  return {
    field: field.id,
    code: "unusual",
    level: "warning",
    message: `${title}: The catalogue has ${known}${unit}; this is ${say(isTiny ? low : high)}. It is used as it stands.`,
  };
}

function wordsFor(unit: string): readonly [say: (value: number) => string, unit: string] {
  const label = unitLabel(unit);
  return label.startsWith("USD")
    ? [(value) => inDollars(() => formatUsd(value)), label.slice("USD".length)]
    : [formatNumber, label && ` ${label}`];
}

const ranges = new Map<string, Range | undefined>();

/** The least and the most that a record of the catalogue fills a field with; zeros do not count. */
function usualRange({ name, quantity: { filledBy } }: QuantityField): Range | undefined {
  if (!filledBy || filledBy.dividedBy) return;
  if (!ranges.has(name)) ranges.set(name, rangeOf(figuresFor(filledBy)));
  return ranges.get(name);
}

function rangeOf(figures: readonly number[]): Range | undefined {
  const counted = figures.filter((figure) => figure > 0);
  return counted.length === 0 ? undefined : { low: Math.min(...counted), high: Math.max(...counted) };
}

function figuresFor({ choice: id, keys, when, timing }: FilledBy): readonly number[] {
  const choice = choices.find((each) => each.id === id);
  const options = choice?.options?.(null) ?? [];
  const records = timing ? latenciesOf(latencyKind(timing)) : (choice?.kinds ?? []).flatMap((kind) => recordsOf(kind));
  const all: readonly { readonly values?: object }[] = [...options, ...records];
  return all.flatMap(({ values }) => {
    const known = new Map<string, unknown>(Object.entries(values ?? {}));
    return [...(when ?? []).flatMap((each) => each.keys), ...keys].flatMap((key) => {
      const figure = known.get(key);
      return typeof figure === "number" ? figure : [];
    });
  });
}
