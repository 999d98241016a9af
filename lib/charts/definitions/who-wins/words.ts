import type { MapAxis, MapCell, MapInterval, TwoWayMap } from "../../../analysis/uncertainty/types";
import { approaches } from "../../../model/approaches";
import { inDollars } from "../../../sheet/display";
import { lowerFirst } from "../../../sheet/explain";
import { formatCount, formatNumber, formatUsdSentence } from "../../../sheet/format";
import { shareText } from "../../../sheet/share-text";
import { firstUpper, joinSentences, plural } from "../../../sheet/words";
import { drawSentence } from "../shared/band-wording";
import { sharedUnit, titleWithUnit } from "../shared/value-text";

export function isQueries({ field }: MapAxis): boolean {
  return field === "queries";
}

function isRetraining({ field }: MapAxis): boolean {
  return field === "retrainEvery" || field.endsWith(".retrainEvery");
}

/** The input with the unit that its labels leave out. */
export function axisTitle({ title, unit, texts }: MapAxis): string {
  return titleWithUnit(title, sharedUnit(texts) || (texts.some((text) => /[$%]/.test(text)) ? "" : unit));
}

/** Where on an axis something holds: "at 50,000 queries a month", "retrained every 3 months". */
function placeText(axis: MapAxis, index: number): string {
  const text = axis.texts[index] ?? "";
  if (isQueries(axis)) return `at ${text.replace(/ .*/, "")} queries a month`;
  if (isRetraining(axis)) return retrainingText(text, axis.values[index]);
  return `with ${inSentence(axis)} at ${text}`;
}

function retrainingText(text: string, months: number | undefined): string {
  if (months === 0 || text === "never") return "never retrained";
  return months === 1 ? "retrained every month" : `retrained every ${text.replace(/ .*/, "")} months`;
}

function inSentence({ title }: MapAxis): string {
  return title.includes(": ") ? title : lowerFirst(title);
}

export function cellSentence(map: TwoWayMap, cell: MapCell, column: number, row: number): string {
  const places = [map.x, map.y].map((axis, index) => placeText(axis, index === 0 ? column : row));
  return `${firstUpper(places.join(", "))}: ${resultText(cell)}.`;
}

function resultText({ winner, leadShare, odds }: MapCell): string {
  const drawn =
    odds === null ? "" : `, cheapest in ${odds > 1 - 1e-9 ? "every case" : `${shareText(odds)} of the cases`}`;
  return `${approaches[winner].inSentence}, ${leadText(leadShare)}${drawn}`;
}

function leadText(share: number | null): string {
  if (share === null) return "nothing else comes close";
  if (share <= 1e-9) return "the next costs the same";
  if (share < 0.01) return "the next costs under 1% more";
  if (share < 2) return `the next costs ${Math.round(share * 100)}% more`;
  if (share >= 999) return "the next costs over 1,000 times as much";
  return `the next costs ${formatCount(Number((1 + share).toPrecision(2)))} times as much`;
}

export function paleText({ cells }: TwoWayMap): string {
  return cells.some(({ odds }) => odds !== null) ? "lead under 5% or odds under 80%" : "lead under 5%";
}

/** What holds around the present value of x, in the row nearest to the present value of y. */
export function mapTitle(map: TwoWayMap): string {
  const { x, y, cells, rows } = map;
  const [first] = cells;
  if (!first) return "Nothing to compare";
  if (cells.every(({ winner }) => winner === first.winner)) {
    return `${approaches[first.winner].title} is cheapest everywhere on this map`;
  }
  const intervals = rows[y.nearest] ?? [];
  const here = intervals.find(({ from, to }) => (from ?? -Infinity) <= x.now && x.now < (to ?? Infinity));
  const shown = here ?? intervals.at(-1);
  const where = isRetraining(y) ? `if ${placeText(y, y.nearest)}` : placeText(y, y.nearest);
  if (!shown) return `${approaches[first.winner].title} is cheapest ${where}`;
  return `${approaches[shown.winner].title} is cheapest ${intervalText(x, shown)} ${where}`;
}

function intervalText(axis: MapAxis, { from, to }: MapInterval): string {
  const bound = (value: number) => (isQueries(axis) ? formatCount(rounded(value)) : boundText(axis, value));
  const about = (value: number) => `about ${bound(value)}`;
  const unit = isQueries(axis) ? " queries a month" : "";
  const where = isQueries(axis) ? "" : `where ${inSentence(axis)} is `;
  if (from !== null && to !== null) return `${where}between ${about(from)} and ${bound(to)}${unit}`;
  if (from !== null) return `${where}above ${about(from)}${unit}`;
  if (to !== null) return `${where}up to ${about(to)}${unit}`;
  return isQueries(axis) ? "at every volume shown" : `at every value of ${inSentence(axis)} shown`;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** To three digits, in the way the axis writes its values. */
function boundText({ texts }: MapAxis, value: number): string {
  const unit = sharedUnit(texts) === "" ? "" : ` ${sharedUnit(texts)}`;
  if (texts.some((text) => text.includes("%"))) return `${formatNumber(rounded(value * 100))}%`;
  const isMoney = texts.some((text) => text.includes("$"));
  return `${isMoney ? inDollars(() => formatUsdSentence(rounded(value))) : formatCount(rounded(value))}${unit}`;
}

export function mapSummary(map: TwoWayMap, horizonMonths: number): string {
  const { x, y, cells } = map;
  const here = cells[y.nearest * x.values.length + x.nearest];
  const isDrawn = cells.some(({ odds }) => odds !== null);
  return joinSentences([
    `Each cell is the approach with the lowest total over ${plural(horizonMonths, "month")} at two values, with everything else as it is.`,
    here ? `Nearest to your values: ${lowerFirst(cellSentence(map, here, x.nearest, y.nearest))}` : "",
    cells.some(({ pale }) => pale) ? paleSentence(isDrawn) : "",
    isDrawn ? firstUpper(drawSentence) : "",
  ]);
}

function paleSentence(isDrawn: boolean): string {
  const lead = "A cell is pale where the next best costs under 5% more";
  return isDrawn ? `${lead}, or where the winner is cheapest in under 80% of the cases.` : `${lead}.`;
}
