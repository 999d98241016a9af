import { extent } from "../charts/bands";
import type { ChartOptions } from "../charts/input";
import { logDomain, logTicks, oneTwoFive } from "../charts/scale";
import type { LineChartSpec, Mark, Series, Table } from "../charts/spec";
import { volumePoints, volumeSteps } from "../charts/volume-points";
import { firstUpper, labelMoney, listed, lowestIndex, tableMoney } from "../charts/wording";
import { cheapestByVolume } from "../decide/crossings";
import { type Curve, curveAt } from "../decide/curve";
import { monthsText, volumeText } from "../decide/phrase";
import type { EnvelopeInterval } from "../decide/types";
import { formatCountShort, formatUsd, formatUsdShort } from "../sheet/format";
import { type CostLine, curveOn, haveOneLength } from "./lines";

type Interval = readonly [number, number];
/** A line with its curve in the measure the axis has. */
type Placed = CostLine & { readonly curve: Curve };

/** What each scenario would cost at every volume, its own marked. There must be a line. */
export function comparedByVolume(
  lines: readonly CostLine[],
  { compact }: Pick<ChartOptions, "compact">,
): LineChartSpec {
  const placed = lines.map((line): Placed => ({ ...line, curve: curveOn(lines, line) }));
  const domain = domainOf(lines);
  const stretches = stretchesIn(placed, domain);
  const own = lines.flatMap(({ queriesPerMonth: x }) => (x > 0 ? [x] : []));
  const positions = volumeSteps(domain, [...own, ...stretches.slice(1).map(({ from }) => from)]);
  const series = placed.map((line) => seriesOf(line, domain, own, positions, compact));
  const costs = extent(
    series.flatMap(({ points }) => points.map(({ y }) => y)),
    [],
  );
  const y = costs ? logDomain(...costs) : ([1, 10] as [number, number]);
  return {
    kind: "lines",
    id: "compare-volume",
    title: title(lines, stretches),
    subtitle: `${measure(lines)}, US$, both axes logarithmic`,
    summary: summary(lines, stretches, domain),
    table: table(placed, domain),
    x: {
      title: "queries a month",
      scale: "log",
      domain,
      ticks: logTicks(domain, compact ? 6 : 9).map((value) => ({ value, label: formatCountShort(value) })),
    },
    y: {
      title: "US$",
      scale: "log",
      domain: y,
      ticks: logTicks(y, compact ? 4 : 6).map((value) => ({ value, label: formatUsdShort(value) })),
    },
    series,
    marks: placed.flatMap(ownMark),
    cursor: {
      positions,
      labels: positions.map((x) => `${volumeText(x)} queries a month${whose(lines, x)}`),
      start: own[0] ?? domain[0],
    },
  };
}

/** 100 to 10 million queries a month, further where one of them is outside. */
function domainOf(lines: readonly CostLine[]): [number, number] {
  const own = lines.flatMap(({ queriesPerMonth: x }) => (x > 0 ? [x] : []));
  const [least, most] = [Math.min(100, ...own), Math.max(1e7, ...own)];
  return [10 ** Math.floor(Math.log10(least) + 1e-12), 10 ** Math.ceil(Math.log10(most) - 1e-12)];
}

const known = ({ curve }: Placed, x: number): number => (x <= curve.to ? curveAt(curve, x) : Number.NaN);

function seriesOf(
  line: Placed,
  domain: Interval,
  own: readonly number[],
  positions: readonly number[],
  compact: boolean,
): Series {
  const { id, letter, name, approach } = line;
  const points = volumePoints(line.curve, domain, own).filter(({ y }) => y > 0);
  const at = positions.map((x) => known(line, x));
  const end = points.at(-1)?.y ?? 0;
  return {
    id,
    name: firstUpper(name),
    points,
    endLabel: compact ? `${letter} ${formatUsdShort(end)}` : `${letter} ${approach.title} ${labelMoney(end)}`,
    stressed: false,
    at,
    values: at.map(formatUsd),
  };
}

function ownMark(line: Placed): Mark[] {
  const { id, letter, queriesPerMonth: x } = line;
  const y = x > 0 ? known(line, x) : 0;
  return y > 0 ? [{ kind: "dot", id, x, y, label: `${letter}: ${volumeText(x)}` }] : [];
}

function whose(lines: readonly CostLine[], x: number): string {
  const letters = lines.filter(({ queriesPerMonth }) => queriesPerMonth === x).map(({ letter }) => letter);
  return letters.length > 0 ? ` (${listed(letters)})` : "";
}

const measure = (lines: readonly CostLine[]): string =>
  haveOneLength(lines)
    ? `Total over ${monthsText(lines[0]?.horizonMonths ?? 0)}`
    : "Cost a month on average, each over its own horizon";

/** Which scenario is cheapest from where to where, inside the chart. */
function stretchesIn(placed: readonly Placed[], [low, high]: Interval): EnvelopeInterval<string>[] {
  const all = cheapestByVolume(placed.map(({ name, curve }) => [name, curve] as const));
  return all.filter(({ from, to }) => to > low && from < high);
}

function title(lines: readonly CostLine[], stretches: readonly EnvelopeInterval<string>[]): string {
  const [first] = stretches;
  if (lines.length === 1 || !first) return `What ${lines[0]?.name ?? ""} costs at each volume`;
  if (stretches.length === 1) return `${firstUpper(first.cheapest)} is nowhere dearer than the others`;
  if (stretches.length === 2)
    return `${firstUpper(stretches[1]?.cheapest ?? "")} becomes cheapest above ${volumeText(stretches[1]?.from ?? 0)} queries a month`;
  return `Which scenario is cheapest changes ${stretches.length - 1} times with the volume`;
}

function summary(
  lines: readonly CostLine[],
  stretches: readonly EnvelopeInterval<string>[],
  [low, high]: Interval,
): string {
  const shown = `From ${volumeText(low)} to ${volumeText(high)} queries a month`;
  const [first, ...later] = stretches;
  const listing = later.slice(0, 4).map(({ cheapest, from }) => `${cheapest} above ${volumeText(from)}`);
  const more = later.length > 4 ? `, and ${later.length - 4} more changes above that` : "";
  const leads =
    lines.length < 2 || !first
      ? ""
      : `${shown}, ${first.cheapest} costs least${later.length > 0 ? ` at first; then ${listing.join("; ")}${more}` : ""}.`;
  const own = lines.map(({ letter, queriesPerMonth }) => `${letter} ${volumeText(queriesPerMonth)}`);
  return [
    leads,
    `The rings stand at each scenario’s own queries a month: ${listed(own)}.`,
    haveOneLength(lines) ? "" : "The horizons differ, so the cost a month is drawn, not the total.",
  ]
    .filter(Boolean)
    .join(" ");
}

/** A row at 1, 2 and 5 of each power of ten, and at each scenario's own volume. */
function table(placed: readonly Placed[], domain: Interval): Table {
  const own = placed.flatMap(({ queriesPerMonth: x }) => (x > 0 ? [x] : []));
  const rows = [...new Set([...oneTwoFive(domain), ...own])].sort((one, other) => one - other);
  return {
    caption: `${measure(placed)}, by queries a month, US$`,
    columns: [
      { label: "Queries a month", numeric: true },
      ...placed.map(({ name }) => ({ label: firstUpper(name), numeric: true })),
    ],
    rows: rows.map((x) => {
      const costs = placed.map((line) => known(line, x));
      const lowest = placed.length > 1 ? lowestIndex(costs, 0) : undefined;
      const cells = [
        `${volumeText(x)}${whose(placed, x)}`,
        ...costs.map((usd, index) => tableMoney(usd, index === lowest)),
      ];
      return lowest === undefined ? { cells } : { cells, strong: lowest + 1 };
    }),
  };
}
