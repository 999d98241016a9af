import type { Sensitivity, Swing } from "../../../analysis/uncertainty/types";
import { approaches } from "../../../model/approaches";
import { roundShownWithin, shownAxis } from "../../../sheet/display";
import { formatUsdShort } from "../../../sheet/format";
import { plural } from "../../../sheet/words";
import { tornadoKind } from "../../kinds/tornado/kind";
import type { TornadoBar, TornadoChartSpec } from "../../kinds/tornado/spec";
import { linearTicks } from "../../spec/scale";
import type { BarSegment } from "../../spec/spec";
import { saidOf } from "../shared/compared";
import type { ChartOptions, ChartScope } from "../shared/input";
import { bareTexts, sharedUnit, titleWithUnit } from "../shared/value-text";
import { volumeScope } from "../shared/wording";
import { sensitivityTable } from "./table";
import { changesTheWinner, differenceText, sensitivitySummary, sensitivityTitle, swingSentence } from "./words";

/** More bars than this are left to the table. */
export const maxBars = 8;

/** How far each input moves the difference between the two best. */
export function tornadoSpec(sensitivity: Sensitivity, scope: ChartScope, { compact }: ChartOptions): TornadoChartSpec {
  const shown = sensitivity.swings.slice(0, maxBars);
  const domain = domainOf(sensitivity.differenceUsd, shown);
  const side = (id: Sensitivity["best"]) => ({ id, label: `${approaches[id].inSentence} cheaper` });
  return saidOf(scope, {
    kind: tornadoKind.kind,
    id: "sensitivity",
    title: sensitivityTitle(sensitivity),
    subtitle: `Difference over ${plural(scope.horizonMonths, "month")}, ${shownAxis()}, ${volumeScope(scope)}, one input moved at a time`,
    summary: sensitivitySummary(sensitivity, shown),
    table: sensitivityTable(sensitivity),
    x: {
      title: shownAxis(),
      scale: "linear",
      domain,
      ticks: roundShownWithin((shown) => linearTicks(shown, compact ? 4 : 7), domain).map((value) => ({
        value,
        label: formatUsdShort(Math.abs(value)),
      })),
    },
    left: side(sensitivity.next),
    right: side(sensitivity.best),
    zero: { value: 0, label: "equal cost" },
    now: { value: sensitivity.differenceUsd, label: `now: ${differenceText(sensitivity.differenceUsd, sensitivity)}` },
    bars: shown.map((swing) => bar(swing, sensitivity, compact)),
    key: keyOf(shown),
  });
}

function domainOf(now: number, swings: readonly Swing[]): [number, number] {
  const all = [0, now, ...swings.flatMap(({ low, high }) => [low.differenceUsd, high.differenceUsd])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low < high ? [low, high] : [-1, 1];
}

function bar(swing: Swing, sensitivity: Sensitivity, compact: boolean): TornadoBar {
  const { low, high, assumed, changesWinner } = swing;
  const [left, right] = low.differenceUsd <= high.differenceUsd ? [low, high] : [high, low];
  const [start, end] = [left.differenceUsd, right.differenceUsd];
  const ends = [left, right];
  const texts = ends.map(({ text }) => text);
  const unit = texts.every((text) => /\d/.test(text)) ? sharedUnit(texts) : "";
  const [startLabel = "", endLabel = ""] = bareTexts(ends, unit, compact ? 7 : 12);
  const parts = [
    { id: sensitivity.next, start, end: Math.min(end, 0) },
    { id: sensitivity.best, start: Math.max(start, 0), end },
  ];
  return {
    field: swing.field,
    // "1.25 a query" of "Model calls per question": its title counts by itself.
    name:
      /^an? /.test(unit) && !texts.some((text) => text.includes("$")) ? swing.title : titleWithUnit(swing.title, unit),
    start,
    end,
    startLabel,
    endLabel,
    parts: parts.filter((part, index) => part.start < part.end || (start === end && index === (end < 0 ? 0 : 1))),
    assumed,
    note: changesWinner ? changesTheWinner : "",
    sentence: swingSentence(swing, sensitivity),
  };
}

function keyOf(swings: readonly Swing[]): TornadoChartSpec["key"] {
  const entry = (assumed: boolean, name: string, pattern: BarSegment["pattern"]) =>
    swings.some((swing) => swing.assumed === assumed) ? [{ name, pattern }] : [];
  if (!swings.some(({ assumed }) => assumed)) return [];
  return [...entry(false, "your range", "solid"), ...entry(true, "assumed: a quarter less and more", "dense")];
}
