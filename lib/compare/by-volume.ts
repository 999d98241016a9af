import { compareCosts } from "../analysis/break-even/crossings";
import { curveAt } from "../analysis/break-even/curve";
import { extentWithBands } from "../charts/definitions/shared/bands";
import type { ChartOptions } from "../charts/definitions/shared/input";
import { labelMoney, lowestIndex, tableMoney } from "../charts/definitions/shared/wording";
import { minVolume, volumeAxes } from "../charts/definitions/volume/axes";
import { volumePoints, volumeSteps } from "../charts/definitions/volume/points";
import { lineKind } from "../charts/kinds/lines/kind";
import type { LineChartSpec, Mark, Series } from "../charts/kinds/lines/spec";
import { logDomain, oneTwoFive } from "../charts/spec/scale";
import type { Table } from "../charts/spec/spec";
import { formatMonths, formatUsd, formatUsdShort, formatVolume } from "../sheet/format";
import { firstUpper, joinWords } from "../sheet/words";
import { type Lead, type LeadPlace, leadsIn, scenarioNames } from "./leading";
import { type CostLine, curveOn, haveOneLength } from "./lines";

type Interval = readonly [number, number];

/** What each scenario would cost at every volume, its own marked. There must be a line. */
export function comparedByVolume(
  lines: readonly CostLine[],
  { compact }: Pick<ChartOptions, "compact">,
): LineChartSpec {
  const placed = lines.map((line): LeadPlace => ({ ...line, curve: curveOn(lines, line) }));
  const domain = domainOf(lines);
  const leads = leadsIn(placed, domain);
  const own = lines.flatMap(({ queriesPerMonth: x }) => (x >= minVolume ? [x] : []));
  const positions = volumeSteps(domain, [...own, ...leads.slice(1).map(({ from }) => from)]);
  const series = placed.map((line) => seriesOf(line, domain, own, positions, compact));
  const costs = extentWithBands(
    series.flatMap(({ points }) => points.map(({ y }) => y)),
    [],
  );
  const y = costs ? logDomain(...costs) : ([1, 10] as [number, number]);
  return {
    kind: lineKind.kind,
    id: "compare-volume",
    title: title(lines, leads),
    subtitle: `${measure(lines)}, US$, both axes logarithmic`,
    summary: summary(placed, leads, domain),
    table: table(placed, domain),
    ...volumeAxes("queries a month", domain, y, compact),
    series,
    marks: placed.flatMap(ownMark),
    cursor: {
      positions,
      labels: positions.map((x) => `${formatVolume(x)} queries a month${whose(lines, x)}`),
      start: own[0] ?? domain[0],
    },
  };
}

/** 100 to 10 million queries a month, further where one of them is outside. */
function domainOf(lines: readonly CostLine[]): [number, number] {
  const own = lines.flatMap(({ queriesPerMonth: x }) => (x >= minVolume ? [x] : []));
  const [least, most] = [Math.min(100, ...own), Math.max(1e7, ...own)];
  return [10 ** Math.floor(Math.log10(least) + 1e-12), 10 ** Math.ceil(Math.log10(most) - 1e-12)];
}

const known = ({ curve }: LeadPlace, x: number): number => (x <= curve.to ? curveAt(curve, x) : Number.NaN);

function seriesOf(
  line: LeadPlace,
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
    endName: compact ? letter : `${letter} ${approach.title}`,
    stressed: false,
    at,
    values: at.map(formatUsd),
  };
}

function ownMark(line: LeadPlace): Mark[] {
  const { id, letter, queriesPerMonth: x } = line;
  const y = x >= minVolume ? known(line, x) : 0;
  return y > 0 ? [{ kind: "dot", id, x, y, label: `${letter}: ${formatVolume(x)}` }] : [];
}

function whose(lines: readonly CostLine[], x: number): string {
  const letters = lines.filter(({ queriesPerMonth }) => queriesPerMonth === x).map(({ letter }) => letter);
  return letters.length > 0 ? ` (${joinWords(letters)})` : "";
}

const measure = (lines: readonly CostLine[]): string =>
  haveOneLength(lines)
    ? `Total over ${formatMonths(lines[0]?.horizonMonths ?? 0)}`
    : "Cost a month on average, each over its own horizon";

function title(lines: readonly CostLine[], leads: readonly Lead[]): string {
  const [first, second] = leads;
  if (lines.length === 1 || !first) return `What ${lines[0]?.name ?? ""} costs at each volume`;
  if (!second) return titleOfOne(lines, first);
  if (leads.length > 2) return `Which scenario is cheapest changes ${leads.length - 1} times with the volume`;
  const at = `${formatVolume(second.from)} queries a month`;
  if (first.leaders.length === 1 && second.leaders.length === 1)
    return `${firstUpper(scenarioNames(second.leaders))} becomes cheapest above ${at}`;
  return `${firstUpper(leadWords(lines, first))} up to ${at}, ${leadWords(lines, second)} above`;
}

function titleOfOne(lines: readonly CostLine[], { leaders }: Lead): string {
  if (leaders.length === lines.length) return "All cost the same at every volume shown";
  const names = firstUpper(scenarioNames(leaders));
  return leaders.length === 1
    ? `${names} is nowhere dearer than the others`
    : `${names} cost the same and are nowhere dearer than the others`;
}

/** "RAG in A costs least". */
function leadWords(lines: readonly CostLine[], { leaders }: Lead): string {
  if (leaders.length === lines.length) return "all cost the same";
  return leaders.length === 1
    ? `${scenarioNames(leaders)} costs least`
    : `${scenarioNames(leaders)} cost least together`;
}

function summary(lines: readonly LeadPlace[], leads: readonly Lead[], domain: Interval): string {
  const length = haveOneLength(lines) ? "" : "The horizons differ, so the cost a month is drawn, not the total.";
  return [leadSentence(lines, leads, domain), ringSentence(lines), length].filter(Boolean).join(" ");
}

function leadSentence(lines: readonly CostLine[], leads: readonly Lead[], [low, high]: Interval): string {
  const [first, ...later] = leads;
  if (lines.length < 2 || !first) return "";
  const listing = later.slice(0, 4).map((lead) => `${laterWords(lines, lead)} above ${formatVolume(lead.from)}`);
  const more = later.length > 4 ? `, and ${later.length - 4} more changes above that` : "";
  const then = later.length > 0 ? ` at first; then ${listing.join("; ")}${more}` : "";
  return `From ${formatVolume(low)} to ${formatVolume(high)} queries a month, ${leadWords(lines, first)}${then}.`;
}

function laterWords(lines: readonly CostLine[], { leaders }: Lead): string {
  if (leaders.length === lines.length) return "all the same";
  return leaders.length === 1 ? scenarioNames(leaders) : `${scenarioNames(leaders)} together`;
}

/** Where the rings stand; a line without one, such as that of a scenario without queries, is not listed. */
function ringSentence(placed: readonly LeadPlace[]): string {
  const marked = placed.filter((line) => ownMark(line).length > 0);
  const own = joinWords(marked.map(({ letter, queriesPerMonth }) => `${letter} ${formatVolume(queriesPerMonth)}`));
  if (marked.length === 0) return "";
  return marked.length === 1
    ? `The ring stands at the scenario’s own queries a month: ${own}.`
    : `The rings stand at each scenario’s own queries a month: ${own}.`;
}

/** A row at 1, 2 and 5 of each power of ten, and at each scenario's own volume. */
function table(placed: readonly LeadPlace[], domain: Interval): Table {
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
      const isLowest = (usd: number) => lowest !== undefined && compareCosts(usd, costs[lowest] as number) === 0;
      const cells = [`${formatVolume(x)}${whose(placed, x)}`, ...costs.map((usd) => tableMoney(usd, isLowest(usd)))];
      return lowest === undefined ? { cells } : { cells, strong: lowest + 1 };
    }),
  };
}
