import { assembleTechniques } from "../../model/assemble";
import type { Quantity } from "../../model/technique";
import { traffic } from "../../model/techniques/request/traffic";
import type { Scenario } from "../../scenario/read/interpret";
import { resolveInput } from "../../scenario/resolve/resolve-quantity";
import { meanOf, type Range } from "../../scenario/text/quantity-text";
import { longestHorizon, meanInBaseUnits, months } from "../../scenario/validate/approach-sheet";
import { evaluateSheet } from "../../sheet/evaluate";
import { traceLinear } from "../../sheet/piecewise-linear";
import { at } from "../../sheet/values";

/** What all approaches share at the base case: how long, how many queries, and how they and prices change. */
export type Time = {
  readonly horizon: number;
  readonly queries: number;
  readonly queriesGiven: Range;
  readonly growth: number;
  /** Index 0 is set-up. */
  readonly queriesByMonth: readonly number[];
  /** Queries over the horizon: in all, and per query a month (the number of months when nothing grows). */
  readonly served: { readonly queries: number; readonly weight: number };
  /** What is left of a token price a month later. */
  readonly priceFactor: number;
};

const { sheet } = assembleTechniques([traffic]);

/** Growth and falling prices are formulas of the traffic technique; they are read from its sheet, not written again. */
export function timeOf(scenario: Scenario): Time {
  const quantity = (name: string) => traffic.quantities[name] as Quantity;
  const given = (name: string) => resolveInput(scenario, name, quantity(name), null).range;
  const input = (name: string) => (name === "month" ? months : meanInBaseUnits(given(name), quantity(name)));
  const sheetValues = evaluateSheet(sheet, input, { draw: 1, volume: 1, month: longestHorizon });
  const inMonth = (name: string, month: number) => at(sheetValues.value(name), { month }, sheetValues.sizes);
  const follow = traceLinear(sheetValues, "queries").follow("queriesInMonth");
  const [horizon, queries, growth] = ["horizon", "queries", "growth"].map((name) => meanOf(given(name))) as [
    number,
    number,
    number,
  ];
  const byMonth = Array.from({ length: longestHorizon }, (_, month) => inMonth("queriesInMonth", month));
  const weight = sum(byMonth.slice(0, horizon).map((_, month) => follow(queries, month).slope));
  return {
    horizon,
    queries,
    queriesGiven: given("queries"),
    growth,
    queriesByMonth: [0, ...byMonth],
    served: { queries: sum(byMonth.slice(0, horizon)), weight },
    priceFactor: inMonth("priceLevel", 1) / inMonth("priceLevel", 0),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
