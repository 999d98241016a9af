import { type BaseCase, baseCaseOf } from "../lib/analysis/base-case/base-case";
import { totalOver } from "../lib/analysis/base-case/costs-over";
import { evaluateScenario } from "../lib/analysis/evaluation/evaluate-scenario";
import { spendingOver } from "../lib/model/bill";
import { interpret } from "../lib/scenario/read/interpret";
import { readLink } from "../lib/scenario/read/link";
import { meanOf } from "../lib/scenario/text/quantity-text";
import { validateScenario } from "../lib/scenario/validate/validate-scenario";
import { flat } from "../lib/sheet/broadcast";
import { evaluateSheet, type SheetValues } from "../lib/sheet/evaluate";
import { toBase } from "../lib/sheet/units";
import { spreadOver, type Value } from "../lib/sheet/values";
import { totalsByHand } from "./base-case-by-hand";
import { medianMs } from "./timing";

const horizon = 36;
const sizes = { draw: 1, volume: 64, month: horizon } as const;
const volumes = Float64Array.from({ length: sizes.volume }, (_, index) => 1_000 * 10 ** (index / 16));
const months = Float64Array.from({ length: horizon }, (_, index) => index + 1);

/** All approaches of the default preset at 64 volumes over 36 months: the sheet against a loop written by hand. */
export function benchBaseCase(): string[] {
  const scenario = interpret(
    readLink(
      `?p=support-bot.2026-11&horizon=${horizon}&growth=0.02&priceDecline=0.2&replicaSpeed=2500&warmth=typed&v=1`,
    ),
  );
  const baseCases = validateScenario(scenario).sheets.map(baseCaseOf);
  const priced = baseCases.map((baseCase) => ({ baseCase, input: inputsOf(baseCase), read: readerOf(baseCase) }));

  const evaluateAll = () => priced.map(({ baseCase, input }) => evaluateLines(baseCase, input));
  const bySheet = () => priced.map(({ baseCase, input }) => totals(baseCase, evaluateLines(baseCase, input)));
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
    `  evaluateScenario() of the same one    ${medianMs(() => evaluateScenario(validateScenario(scenario))).toFixed(2)} ms`,
    `  evaluateScenario() of the default     ${medianMs(() => evaluateScenario(validateScenario(asOpened))).toFixed(2)} ms`,
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

/** As the product adds up many cases: the lines of a month first, whole axes at once, then the months. */
function totals({ assembled }: BaseCase, sheetValues: SheetValues): Float64Array {
  const spending = { ...spendingOver(assembled, sheetValues), holds: 1 };
  return flat(totalOver(spending, sizes), sizes).data;
}

function refuseDifference(sheet: readonly Float64Array[], hand: readonly Float64Array[]): void {
  sheet.forEach((found, approach) => {
    found.forEach((total, volume) => {
      const other = hand[approach]?.[volume] ?? Number.NaN;
      if (!(Math.abs(total - other) <= 1e-9 * Math.abs(total)))
        throw new Error(`sheet and loop disagree: approach ${approach}, volume ${volumes[volume]}: ${total}, ${other}`);
    });
  });
}
