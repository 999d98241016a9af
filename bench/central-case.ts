import { type BaseCase, baseCaseOf } from "../lib/analysis/base-case/base-case";
import { evaluateScenario } from "../lib/analysis/evaluation/evaluate-scenario";
import { spendOf } from "../lib/model/bill";
import { approachIds } from "../lib/model/names";
import { interpret } from "../lib/scenario/read/interpret";
import { readLink } from "../lib/scenario/read/link";
import { meanOf } from "../lib/scenario/text/quantity-text";
import { evaluateSheet, type SheetValues } from "../lib/sheet/evaluate";
import { toBase } from "../lib/sheet/units";
import { spreadOver, type Value } from "../lib/sheet/values";
import { totalsByHand } from "./central-case-by-hand";
import { medianMs } from "./timing";

const horizon = 36;
const sizes = { draw: 1, volume: 64, month: horizon } as const;
const volumes = Float64Array.from({ length: sizes.volume }, (_, index) => 1_000 * 10 ** (index / 16));
const months = Float64Array.from({ length: horizon }, (_, index) => index + 1);

/** All approaches of the default preset at 64 volumes over 36 months: the sheet against a loop written by hand. */
export function benchCentralCase(): string[] {
  const scenario = interpret(readLink(`?p=support-bot.2026-11&horizon=${horizon}&growth=0.02&priceDecline=0.2&v=1`));
  const baseCases = approachIds.flatMap((id) => baseCaseOf(scenario, id) ?? []);
  const priced = baseCases.map((baseCase) => ({ baseCase, input: inputsOf(baseCase), read: readerOf(baseCase) }));

  const evaluateAll = () => priced.map(({ baseCase, input }) => evaluateLines(baseCase, input));
  const bySheet = () => priced.map(({ baseCase, input }) => sumLines(baseCase, evaluateLines(baseCase, input)));
  const byHand = () => priced.map(({ baseCase, read }) => totalsByHand(baseCase.id, read, volumes, horizon));

  const asOpened = interpret(readLink(""));
  refuseDifference(bySheet(), byHand());
  const [sheetMs, sumMs, handMs] = [medianMs(evaluateAll), medianMs(bySheet), medianMs(byHand)];
  return [
    `${baseCases.length} approaches x ${sizes.volume} volumes x ${horizon} months, both ways equal to 1e-9`,
    `  the sheet, every line of every bill   ${sheetMs.toFixed(2)} ms`,
    `  and summed to totals                  ${sumMs.toFixed(2)} ms`,
    `  a plain loop written by hand          ${handMs.toFixed(3)} ms`,
    `  ratio                                 ${(sumMs / handMs).toFixed(1)}`,
    `  answer() to the same scenario         ${medianMs(() => evaluateScenario(scenario)).toFixed(2)} ms`,
    `  answer() to the default scenario      ${medianMs(() => evaluateScenario(asOpened)).toFixed(2)} ms`,
  ];
}

/** Every quantity at its mean in base units, found before the clock runs; the volume and the month are axes. */
function inputsOf({ assembled, resolved }: BaseCase): (name: string) => Value {
  const values = new Map<string, Value>([
    ["queries", spreadOver("volume", volumes)],
    ["month", spreadOver("month", months)],
  ]);
  for (const [name, { parsed }] of assembled.sheet.quantities)
    if (!values.has(name)) values.set(name, toBase(meanOf(resolved(name).range), parsed));
  return (name) => values.get(name) as Value;
}

/** Every quantity at its mean in the unit it is typed in. */
const readerOf =
  ({ resolved }: BaseCase) =>
  (name: string): number =>
    meanOf(resolved(name).range);

function evaluateLines({ assembled }: BaseCase, input: (name: string) => Value): SheetValues {
  const sheetValues = evaluateSheet(assembled.sheet, input, sizes);
  for (const line of assembled.lines) sheetValues.value(line.inMonth ?? line.amount);
  return sheetValues;
}

function sumLines({ assembled }: BaseCase, sheetValues: SheetValues): Float64Array {
  return volumes.map((_, volume) => {
    let total = 0;
    for (const line of assembled.lines)
      for (let month = 0; month <= horizon; month++) total += spendOf(sheetValues, line, month, 0, volume);
    return total;
  });
}

function refuseDifference(sheet: readonly Float64Array[], hand: readonly Float64Array[]): void {
  sheet.forEach((totals, approach) => {
    totals.forEach((total, volume) => {
      const other = hand[approach]?.[volume] ?? Number.NaN;
      if (!(Math.abs(total - other) <= 1e-9 * Math.abs(total)))
        throw new Error(`sheet and loop disagree: approach ${approach}, volume ${volumes[volume]}: ${total}, ${other}`);
    });
  });
}
