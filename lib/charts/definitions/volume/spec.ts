import { curveAt } from "../../../analysis/break-even/curve";
import type { ApproachResult } from "../../../analysis/break-even/types";
import type { Odds } from "../../../analysis/uncertainty/types";
import { shownAxis } from "../../../sheet/display";
import { formatUsd, formatVolume } from "../../../sheet/format";
import { plural } from "../../../sheet/words";
import { lineKind } from "../../kinds/lines/kind";
import type { LineChartSpec, Mark, Meeting, Series } from "../../kinds/lines/spec";
import type { Axis } from "../../spec/spec";
import { bandSentences, volumeBandText } from "../shared/band-wording";
import { approachOdds, bandOdds, clipped, volumeBand } from "../shared/bands";
import { saidOf } from "../shared/compared";
import { type ChartInput, type ChartOptions, isGrowing, resultOf } from "../shared/input";
import { endLabel, endName } from "../shared/wording";
import { costDomain, isOnAxis, scaleOfAxes, volumeAxes, volumeDomain } from "./axes";
import { type Boundary, boundaries, maxBoundaries } from "./boundaries";
import { knownTotal, volumePoints, volumeSteps } from "./points";
import { volumeTable } from "./table";
import { volumeSummary, volumeTitle } from "./words";

/** The total over the horizon at every volume. */
export function volumeSpec(input: ChartInput, options: ChartOptions): LineChartSpec {
  const { compact } = options;
  const odds = bandOdds(input, options);
  const scale = scaleOfAxes(input);
  const changes = boundaries(input);
  const domain = volumeDomain(input, changes);
  const inside = changes.filter(({ queriesPerMonth: x }) => x >= domain[0] && x <= domain[1]);
  const places = inside.map(({ queriesPerMonth }) => queriesPerMonth);
  const you = isOnAxis(input) ? [input.queriesPerMonth] : [];
  const positions = volumeSteps(domain, [...places, ...you], scale);
  const placing = { domain, places, positions, compact, odds, scale };
  const drawn = input.approaches.map((approach) => seriesOf(approach, input, placing));
  const y = costDomain(drawn, scale);
  const series = drawn.map((one) => (one.band ? { ...one, band: clipped(one.band, y[0]) } : one));
  return saidOf(input, {
    kind: lineKind.kind,
    id: "volume",
    title: volumeTitle(input, inside),
    subtitle: `Total over ${plural(input.horizonMonths, "month")}, ${shownAxis()}${scale === "log" ? ", both axes logarithmic" : ""}`,
    summary: [
      volumeSummary(input, inside, domain),
      ...bandSentences(
        odds,
        input,
        bandAtYou(input, odds),
        `at ${formatVolume(input.queriesPerMonth)} queries a month`,
      ),
    ].join(" "),
    table: volumeTable(input, domain, inside, odds),
    ...volumeAxes(isGrowing(input) ? "queries in month 1" : "queries a month", domain, y, compact, scale),
    series,
    marks: marks(input, inside),
    cursor: {
      positions,
      labels: positions.map((x) => positionLabel(x, input, places)),
      start: you[0] ?? positions[0] ?? domain[0],
    },
  });
}

type Placing = {
  readonly domain: readonly [number, number];
  readonly places: readonly number[];
  readonly positions: readonly number[];
  readonly compact: boolean;
  readonly odds: Odds | null;
  readonly scale: Axis["scale"];
};

/** A log axis has no place for zero: the line starts where its total is above it. */
function seriesOf(approach: ApproachResult, input: ChartInput, placing: Placing): Series {
  const { domain, places, positions, compact, odds, scale } = placing;
  const points = volumePoints(approach.curve, domain, places, scale).filter(({ y }) => scale === "linear" || y > 0);
  const at = positions.map((x) => knownTotal(approach, x));
  const own = approachOdds(odds, approach.id);
  return {
    id: approach.id,
    name: approach.title,
    points,
    endLabel: endLabel(approach, points.at(-1)?.y ?? 0, compact),
    endName: endName(approach, compact),
    stressed: approach.id === input.cheapest,
    at,
    values: at.map(formatUsd),
    ...(odds &&
      own && { band: volumeBand(odds, own, domain), bands: positions.map(volumeBandText(odds, approach.id)) }),
  };
}

function bandAtYou({ queriesPerMonth: x, cheapest }: ChartInput, odds: Odds | null): string {
  return odds ? volumeBandText(odds, cheapest)(x) : "";
}

function marks(input: ChartInput, inside: readonly Boundary[]): Mark[] {
  const shown = inside.length > maxBoundaries ? [inside[0], inside.at(-1)] : inside;
  const crossings = shown.flatMap((boundary) => (boundary ? crossingMarks(input, boundary, inside.length) : []));
  const { queriesPerMonth: x } = input;
  return isOnAxis(input)
    ? [{ kind: "rule", x, label: `you: ${formatVolume(x)}`, role: "you" }, ...crossings]
    : crossings;
}

/** A single break-even is named; several are told apart by their numbers alone. */
function crossingMarks(input: ChartInput, { queriesPerMonth: x, below, above }: Boundary, count: number): Mark[] {
  const between: Meeting = [below, above];
  const y = curveAt(resultOf(input, below).curve, x);
  const label = count === 1 ? `break-even ${formatVolume(x)}` : formatVolume(x);
  if (!(y > 0)) return [{ kind: "rule", x, label, role: "crossing", between }];
  return [
    { kind: "rule", x, top: y, label: "", role: "crossing", between },
    { kind: "dot", id: below, x, y, label, between },
  ];
}

function positionLabel(x: number, input: ChartInput, places: readonly number[]): string {
  const label = `${formatVolume(x)} queries a month`;
  if (x === input.queriesPerMonth) return `${label} (you)`;
  return places.includes(x) ? `${label} (break-even)` : label;
}
