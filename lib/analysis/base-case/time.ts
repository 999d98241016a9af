import { type Assembled, assembleTechniques } from "../../model/assemble";
import { none } from "../../model/choice";
import type { Quantity, Technique } from "../../model/technique";
import { discounting } from "../../model/techniques/request/discounting";
import { seasons } from "../../model/techniques/request/seasons";
import { traffic } from "../../model/techniques/request/traffic";
import type { Scenario } from "../../scenario/read/interpret";
import { resolveChoice } from "../../scenario/resolve/resolve-choice";
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
  /** What is left of a token price a month later, and of the worth of money. */
  readonly priceFactor: number;
  readonly worthFactor: number;
  /** Queries grow or shrink by the same factor in every month. */
  readonly isSteady: boolean;
};

const later: readonly Technique[] = [seasons, discounting];
const sheets = new Map<string, Assembled["sheet"]>();

/** Traffic, with what is chosen of seasons and discounting. */
function sheetOf(scenario: Scenario): Assembled["sheet"] {
  const isChosen = ({ optional }: Technique) =>
    optional && (resolveChoice(scenario, optional.choice, null)?.option.id ?? none.id) !== none.id;
  const chosen = later.filter(isChosen);
  const key = chosen.map(({ id }) => id).join(" ");
  const known = sheets.get(key);
  if (known) return known;
  const { sheet } = assembleTechniques([traffic, ...chosen]);
  sheets.set(key, sheet);
  return sheet;
}

const quantities: Technique["quantities"] = Object.assign({}, ...[traffic, ...later].map((part) => part.quantities));

/** Growth, seasons and falling prices are formulas of techniques; they are read from their sheet, not written again. */
export function timeOf(scenario: Scenario): Time {
  const sheet = sheetOf(scenario);
  const quantity = (name: string) => quantities[name] as Quantity;
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
    worthFactor: sheet.formulas.has("presentWorth") ? inMonth("presentWorth", 1) : 1,
    isSteady: !sheet.formulas.has("seasonLevel"),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
