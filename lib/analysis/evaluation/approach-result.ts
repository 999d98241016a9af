import { approaches } from "../../model/approaches";
import type { BillLine } from "../../model/assemble";
import { sumUpTo } from "../../model/bill";
import { longestHorizon } from "../../scenario/validate/approach-sheet";
import type { Ended } from "../../scenario/validate/validate-scenario";
import { monthsBetween } from "../../sheet/calendar";
import { type BaseCase, baseCaseOf } from "../base-case/base-case";
import type { Time } from "../base-case/time";
import { curveFor } from "../break-even/approach-curve";
import type { Running } from "../break-even/reasons";
import type { EndedResult, LineTotal } from "../break-even/types";

/** What an approach has cost by the day on which it ends. */
export function endedResult({ sheet, endsOn }: Ended): EndedResult {
  const { id, starts } = sheet;
  const runningUsd = runningTotal(baseCaseOf(sheet).bill.lines.map(({ byMonth }) => byMonth));
  const endMonth = monthsBetween(starts, endsOn);
  const whole = Math.floor(endMonth);
  const [last = 0, next = 0] = [runningUsd[whole], runningUsd[whole + 1]];
  return {
    id,
    title: approaches[id].title,
    endsOn,
    endMonth,
    endUsd: last + (next - last) * (endMonth - whole),
    cumulativeUsd: runningUsd.slice(0, whole + 1),
  };
}

/** What an approach costs over the horizon, where its bill goes, and how the total follows the volume. */
export const resultOf = (baseCase: BaseCase, time: Time): Running => ({
  ...costsOf(baseCase, time),
  curve: curveFor(baseCase, time.horizon, time.queries),
});

/** The same at the volume that is given alone. */
export function costsOf(baseCase: BaseCase, time: Time): Omit<Running, "curve"> {
  const { bill, id } = baseCase;
  const lines = bill.lines.map(({ line, byMonth }) => lineTotal(line, byMonth, time.horizon));
  const runningUsd = runningTotal(bill.lines.map(({ byMonth }) => byMonth));
  const steps = bill.lines.filter(({ line }) => line.kind === "everyMonths" || line.kind === "atMonth");
  const stepUsdByMonth = Array.from({ length: time.horizon + 1 }, (_, month) =>
    steps.reduce((sum, { byMonth }) => sum + (byMonth[month] ?? 0), 0),
  );
  const totalUsd = lines.reduce((sum, line) => sum + line.totalUsd, 0);
  return {
    id,
    title: approaches[id].title,
    setupUsd: runningUsd[0] ?? 0,
    totalUsd,
    perThousandQueriesUsd: finiteOrNull((totalUsd / time.served.queries) * 1000),
    cumulativeUsd: runningUsd.slice(0, time.horizon + 1),
    stepUsdByMonth,
    retrainMonths: monthsPaid(
      bill.lines.filter(({ line }) => line.months === "retrainEvery"),
      time.horizon,
    ),
    lines,
    runningUsd,
  };
}

/** The months up to the horizon in which some of these lines is paid. */
const monthsPaid = (lines: BaseCase["bill"]["lines"], horizon: number): number[] =>
  Array.from({ length: horizon + 1 }, (_, month) => month).filter((month) =>
    lines.some(({ byMonth }) => (byMonth[month] ?? 0) > 0),
  );

export function lineTotal({ id, label, kind }: BillLine, byMonth: Float64Array, horizon: number): LineTotal {
  return { id, label, kind, totalUsd: sumUpTo(byMonth, horizon), byMonth: [...byMonth.subarray(0, horizon + 1)] };
}

function runningTotal(byLine: readonly Float64Array[]): number[] {
  let spent = 0;
  const running: number[] = [];
  for (let month = 0; month <= longestHorizon; month++) {
    let inMonth = 0;
    for (const byMonth of byLine) inMonth += byMonth[month] ?? 0;
    spent += inMonth;
    running.push(spent);
  }
  return running;
}

export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
