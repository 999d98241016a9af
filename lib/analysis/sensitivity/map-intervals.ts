import { approaches } from "../../model/approaches";
import type { ApproachId } from "../../model/names";
import { isMoney } from "../../sheet/units";
import { formatInput, type Input } from "../base-case/inputs";
import { closeIn } from "../break-even/close-in";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import type { MapInterval, TwoWayMap } from "../uncertainty/types";
import { leadOf, type WhatIfCase, whatIf, winnerOf } from "./what-if";

/** From where to where each approach wins, row by row. Between two columns that agree nothing else is looked for. */
export function intervalsOf(
  evaluation: Evaluation,
  inputs: readonly Input[],
  columns: Input,
  { x, y, cells }: Pick<TwoWayMap, "x" | "y" | "cells">,
): readonly (readonly MapInterval[])[] {
  const winnerAt = (row: number, column: number) => cells[row * x.values.length + column]?.winner as ApproachId;
  const changes = y.values.flatMap((value, row) =>
    x.values.slice(1).flatMap((to, index): Change[] => {
      const [before, after] = [winnerAt(row, index), winnerAt(row, index + 1)];
      return before === after ? [] : [{ row, value, before, after, from: x.values[index] as number, to }];
    }),
  );
  const places = placesOf(evaluation, inputs, columns.field, y.field, changes);
  return y.values.map((_, row) => {
    const own = places.filter((place) => place.row === row).sort((a, b) => a.at - b.at);
    const winners = [winnerAt(row, 0), ...own.map(({ winner }) => winner)];
    return winners.map((winner, index) =>
      interval(winner, own[index - 1]?.at ?? null, own[index]?.at ?? null, columns),
    );
  });
}

type Change = {
  readonly row: number;
  readonly value: number;
  readonly before: ApproachId;
  readonly after: ApproachId;
  readonly from: number;
  readonly to: number;
};
type Place = { readonly row: number; readonly at: number; readonly winner: ApproachId };

/** How far beyond a change the new winner is looked up, as a share of its value. */
const nudge = 1e-6;

/** Where each change happens and who wins then; that may be a third one, which gives way in turn before the next column. */
function placesOf(
  evaluation: Evaluation,
  inputs: readonly Input[],
  x: string,
  y: string,
  changes: readonly Change[],
): Place[] {
  if (changes.length === 0) return [];
  const totalsAt = (points: Float64Array) =>
    whatIf(
      evaluation,
      inputs,
      changes.map(
        ({ value }, index): WhatIfCase =>
          new Map([
            [x, points[index] as number],
            [y, value],
          ]),
      ),
    );
  const leadsAt = (points: Float64Array) => {
    const totals = totalsAt(points);
    return points.map((_, index) => leadOf(totals, index, changes[index]?.before as ApproachId));
  };
  const from = Float64Array.from(changes, (change) => change.from);
  const to = Float64Array.from(changes, (change) => change.to);
  closeIn({ from, to, gapFrom: leadsAt(from), gapTo: leadsAt(to) }, leadsAt);
  const beyond = to.map((at, index) => Math.min(at + nudge * Math.abs(at), (changes[index] as Change).to));
  const totals = totalsAt(beyond);
  const places = changes.map(({ row, before, after }, index): Place => {
    const winner = winnerOf(totals, index, before);
    return { row, at: to[index] as number, winner: winner === before || winner === null ? after : winner };
  });
  const left = changes.flatMap((change, index): Change[] => {
    const { winner } = places[index] as Place;
    return winner === change.after ? [] : [{ ...change, before: winner, from: beyond[index] as number }];
  });
  return [...places, ...placesOf(evaluation, inputs, x, y, left)];
}

function interval(winner: ApproachId, from: number | null, to: number | null, { quantity }: Input): MapInterval {
  // A count's unit is said once, by the axis.
  const say = (value: number) =>
    formatInput(
      isMoney(quantity.unit) || quantity.percent || quantity.never ? quantity : { ...quantity, unit: "1" },
      value,
    );
  const where =
    from === null
      ? to === null
        ? "everywhere"
        : `below ${say(to)}`
      : to === null
        ? `above ${say(from)}`
        : `${say(from)} to ${say(to)}`;
  return { winner, from, to, text: `${where}: ${approaches[winner].inSentence}` };
}
