import type { Sliced } from "../../sliced";
import { AlikeBands } from "../../stats/alike-bands";
import type { BaseCase } from "../base-case/base-case";
import type { Input } from "../base-case/inputs";
import { emptyBreakEvens } from "./break-even-draws";
import { drawn } from "./cost-samples";
import { type Bands, bandOver } from "./quantile-bands";
import { sweepOf } from "./sweep";
import { type Best, copyOf, emptyRows, enterPair, type VolumeDraws } from "./swept-pair";
import type { Band } from "./types";

type Draws = {
  readonly inputs: readonly Input[];
  readonly horizon: number;
  readonly draws: number;
  /** Draws that are worked out at once over all volumes. */
  readonly atOnce: number;
};

/** Where all draws can be paid for, one approach after the other; without bands only the two best. */
export function* sweepAll(
  all: readonly BaseCase[],
  best: Best | null,
  drawing: Draws,
  hasBands: boolean,
): Sliced<VolumeDraws> {
  const { inputs, horizon, draws, atOnce } = drawing;
  const bands: Band[] = [];
  const known = new Map<BaseCase, readonly Float64Array[]>();
  let spare: readonly Float64Array[] | undefined;
  for (const baseCase of all) {
    const isOfPair = best?.baseCases.includes(baseCase) ?? false;
    if (!hasBands && !isOfPair) continue;
    const rows = spare ?? emptyRows(draws);
    yield* enterRowsOf(baseCase, rows, drawing);
    if (hasBands) bands.push(yield* bandAlong(rows, draws));
    if (isOfPair) known.set(baseCase, rows);
    spare = isOfPair ? undefined : rows;
  }
  const breakEvens = emptyBreakEvens(draws);
  for (let first = 0; best && first < draws; first += atOnce) {
    const count = Math.min(atOnce, draws - first);
    const block = { first, count, replaced: drawn(inputs, first, count), horizon };
    yield* enterPair(best, breakEvens, block, (one) => copyOf(known.get(one) ?? [], first, count));
  }
  return { draws, bands, breakEvens };
}

/** An approach's totals at every volume. */
function* enterRowsOf(
  baseCase: BaseCase,
  rows: readonly Float64Array[],
  { inputs, horizon, draws, atOnce }: Draws,
): Sliced<void> {
  for (let first = 0; first < draws; first += atOnce) {
    const count = Math.min(atOnce, draws - first);
    const sweep = sweepOf(baseCase, drawn(inputs, first, count), count, horizon);
    for (const [volume, row] of rows.entries()) sweep(volume, row, first);
    yield;
  }
}

function* bandAlong(rows: readonly Float64Array[], draws: number): Sliced<Band> {
  const band: Bands = { low: [], high: [] };
  const alike = new AlikeBands(draws);
  for (const row of rows) bandOver(row, band, alike);
  yield;
  return band;
}
