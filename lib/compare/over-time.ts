import { stepPoints } from "../charts/definitions/over-time/spec";
import type { ChartOptions } from "../charts/definitions/shared/input";
import { labelMoney, tableMoney } from "../charts/definitions/shared/wording";
import { lineKind } from "../charts/kinds/lines/kind";
import type { LineChartSpec, Mark, Series } from "../charts/kinds/lines/spec";
import { linearTicksTo, monthTicks } from "../charts/spec/scale";
import type { Table } from "../charts/spec/spec";
import { formatMonths, formatUsd, formatUsdSentence, formatUsdShort } from "../sheet/format";
import { firstUpper, joinWords, plural } from "../sheet/words";
import { leastOf } from "./leading";
import { type CostLine, haveOneLength, volumesWords } from "./lines";

/** What has been spent so far in each scenario, each up to its own horizon. There must be a line. */
export function comparedOverTime(
  lines: readonly CostLine[],
  { compact }: Pick<ChartOptions, "compact">,
): LineChartSpec {
  const longest = Math.max(...lines.map(({ horizonMonths }) => horizonMonths));
  const months = Array.from({ length: longest + 1 }, (_, month) => month);
  const ticks = linearTicksTo(Math.max(...lines.flatMap(({ approach }) => approach.cumulativeUsd)), compact ? 4 : 5);
  return {
    kind: lineKind.kind,
    id: "compare-over-time",
    title: title(lines),
    subtitle: `Spent so far, US$, ${volumesWords(lines)}`,
    summary: summary(lines),
    table: table(lines, months),
    x: {
      title: "month",
      scale: "linear",
      unit: "months",
      domain: [0, longest],
      ticks: monthTicks(longest, compact ? 6 : 12).map((value) => ({ value, label: String(value) })),
    },
    y: {
      title: "US$",
      scale: "linear",
      unit: "usd",
      domain: [0, ticks.at(-1) ?? 1],
      ticks: ticks.map((value) => ({ value, label: formatUsdShort(value) })),
    },
    series: lines.map((line) => seriesOf(line, months, compact)),
    marks: haveOneLength(lines) ? [] : lines.filter(({ horizonMonths }) => horizonMonths < longest).map(endMark),
    freeLabels: !haveOneLength(lines),
    cursor: {
      positions: months,
      labels: months.map((month) => (month === 0 ? "set-up" : `month ${month}`)),
      start: sharedMonths(lines),
    },
  };
}

function seriesOf(
  { id, letter, name, approach, horizonMonths }: CostLine,
  months: readonly number[],
  compact: boolean,
): Series {
  const at = months.map((month) => approach.cumulativeUsd[month] ?? Number.NaN);
  const end = approach.totalUsd;
  return {
    id,
    name: firstUpper(name),
    points: stepPoints(approach),
    endLabel: compact ? `${letter} ${formatUsdShort(end)}` : `${letter} ${approach.title} ${labelMoney(end)}`,
    endName: compact ? letter : `${letter} ${approach.title}`,
    stressed: false,
    at,
    values: at.map((usd, month) => (month <= horizonMonths ? formatUsd(usd) : `ended in month ${horizonMonths}`)),
  };
}

/** Where a line ends before the axis does. */
const endMark = ({ id, approach, horizonMonths }: CostLine): Mark => ({
  kind: "tick",
  id,
  x: horizonMonths,
  y: approach.totalUsd,
});

/** The months that all lines have. */
const sharedMonths = (lines: readonly CostLine[]): number =>
  Math.min(...lines.map(({ horizonMonths }) => horizonMonths));

const spentBy = ({ approach }: CostLine, month: number): number => approach.cumulativeUsd[month] ?? 0;

/** Who has spent least by the end of a month; several when they tie. */
const leaders = (lines: readonly CostLine[], month: number): readonly CostLine[] =>
  leastOf(lines, (line) => spentBy(line, month));

function title(lines: readonly CostLine[]): string {
  const [first] = lines as [CostLine];
  if (lines.length === 1)
    return `${firstUpper(first.name)} costs ${formatUsdSentence(first.approach.totalUsd)} over ${formatMonths(first.horizonMonths)}`;
  const month = sharedMonths(lines);
  const least = leaders(lines, month);
  const by = haveOneLength(lines)
    ? `over ${formatMonths(month)}`
    : `in the first ${plural(month, "month")}, which all have`;
  if (least.length === lines.length) return `All cost the same ${by}`;
  return `${firstUpper(joinWords(least.map(({ name }) => name)))} ${least.length > 1 ? "cost" : "costs"} least ${by}`;
}

function summary(lines: readonly CostLine[]): string {
  const totals = lines.map(
    ({ name, approach, horizonMonths }) =>
      `${name} ${formatUsdSentence(approach.totalUsd)} over ${formatMonths(horizonMonths)}`,
  );
  return [`${firstUpper(joinWords(totals))}.`, leadSentence(lines), lengthSentence(lines)].filter(Boolean).join(" ");
}

/** Every change of who has spent least, at month-ends; nothing where none ever has. */
function leadSentence(lines: readonly CostLine[]): string {
  if (lines.length < 2) return "";
  const changes: Change[] = [];
  for (let month = 0; month <= sharedMonths(lines); month++) {
    const least = leaders(lines, month);
    const letters = joinWords(least.map(({ letter }) => letter));
    const count = least.length;
    if (changes.at(-1)?.letters !== letters)
      changes.push({ letters, count, isAll: count === lines.length, from: month });
  }
  const [first, ...later] = changes;
  if (!first || (first.isAll && later.length === 0)) return "";
  if (later.length === 0) return `${spentWords(first)} at every month-end that all have.`;
  if (later.length > 3) return `Who has spent least changes ${later.length} times.`;
  if (!first.isAll) return `After set-up ${spentWords(first)}, ${joinWords(later.map(laterWords))}.`;
  const [next, ...rest] = later as [Change, ...Change[]];
  const after = [`${spentWords(next)} from month ${next.from}`, ...rest.map(laterWords)];
  return `After set-up all have spent the same; ${joinWords(after)}.`;
}

/** Who has spent least from a month on. */
type Change = {
  readonly letters: string;
  readonly count: number;
  readonly isAll: boolean;
  readonly from: number;
};

const spentWords = ({ letters, count }: Change): string =>
  count === 1 ? `${letters} has spent least` : `${letters} have spent least together`;

function laterWords({ letters, count, isAll, from }: Change): string {
  if (isAll) return `all the same from month ${from}`;
  return `${letters}${count === 1 ? "" : " together"} from month ${from}`;
}

function lengthSentence(lines: readonly CostLine[]): string {
  if (haveOneLength(lines)) return "";
  const ends = lines.map(({ letter, horizonMonths }) => `${letter} after ${formatMonths(horizonMonths)}`);
  return `The lines end with their scenario’s horizon: ${joinWords(ends)}.`;
}

function table(lines: readonly CostLine[], months: readonly number[]): Table {
  return {
    caption: "Spent so far at the end of each month, US$",
    columns: [
      { label: "Month", numeric: true },
      ...lines.map(({ name }) => ({ label: firstUpper(name), numeric: true })),
    ],
    rows: months.map((month) => {
      const least = month <= sharedMonths(lines) ? leaders(lines, month) : [];
      // Where all are the same, none is the cheapest.
      const cheapest = least.length < lines.length ? least : [];
      const cells = lines.map((line) =>
        month > line.horizonMonths ? "ended" : tableMoney(spentBy(line, month), cheapest.includes(line)),
      );
      const header = month === 0 ? "0 (set-up)" : String(month);
      const [first] = cheapest;
      return { cells: [header, ...cells], ...(first && { strong: lines.indexOf(first) + 1 }) };
    }),
  };
}
