import { approaches } from "../../model/approaches";
import type { BoundRule } from "../../model/bind-stage";
import type { Quantity } from "../../model/technique";
import { flat } from "../../sheet/broadcast";
import { evaluateAgain, type SheetValues } from "../../sheet/evaluate";
import { shareText } from "../../sheet/share-text";
import { dependencies } from "../../sheet/sheet";
import { at, hasAxis, type Sizes, spreadOver, strides, type Value } from "../../sheet/values";
import { type Issue, remark } from "../read/issue";
import { changedOver, drawsInBaseUnits } from "./approach-sheet";
import { type Edge, edgesOf } from "./edges";
import type { Subject } from "./obstacle";

/** The first draws of the odds: one in each of so many equal cells of a range. */
const draws = 1_024;

/**
 * Limits that hold at the mean of every input and in the first month, and not with the top of a range or in a month that the
 * queries have grown to. The figures stay on what is chosen, so it is said.
 */
export function edgeRemarks(subject: Subject): readonly Issue[] {
  const edges = edgesOf(subject);
  const rules = subject.sheet.assembled.rules.filter(({ otherwise }) => otherwise === "absent");
  const drawn = drawnFor(subject, [...edges.flatMap(({ names }) => names), ...rules.map(({ formula }) => formula)]);
  return [
    ...edges.flatMap((edge) => outgrown(subject, edge, drawn)),
    ...(drawn ? rules.flatMap((rule) => brokenInDraws(subject, rule, drawn)) : []),
  ];
}

function outgrown(subject: Subject, edge: Edge, drawn: SheetValues | null): readonly Issue[] {
  const { sheetValues } = subject.sheet;
  const growsHere = edge.grows && [sheetValues, drawn ?? sheetValues].some((values) => growsIn(values, edge));
  const months = growsHere ? subject.horizonMonths : 1;
  const atMeans = monthsOf(edge.needed(sheetValues), months, sheetValues.sizes);
  const first = atMeans.findIndex((needed) => needed > edge.limit);
  if (first >= 0) return edge.grows ? [beyondFrom(edge, first, Math.max(...atMeans))] : [];
  if (!drawn || !edge.names.some((name) => hasAxis(drawn.value(name), "draw"))) return [];
  const tops = topsOf(edge.needed(drawn), months, drawn.sizes);
  const beyond = tops.filter((needed) => needed > edge.limit).length / draws;
  if (beyond === 0) return [];
  const share = shareText(beyond);
  const most = edge.amount(Math.max(...tops));
  const message = `${edge.says}; in ${share} of the cases more is needed, up to ${most}. The figures take it to be enough.`;
  return [remark("may_not_fit", edge.field, message, `${edge.says}, too little in ${share} of the cases`)];
}

/** A value in each of the first months. */
const monthsOf = (value: Value, months: number, sizes: Sizes): readonly number[] =>
  Array.from({ length: months }, (_, month) => at(value, { month }, sizes));

/** Of each draw the most of the first months. */
function topsOf(value: Value, months: number, sizes: Sizes): Float64Array {
  const { axes, data } = flat(value, sizes);
  const [byDraw, , byMonth] = strides(axes, sizes);
  const tops = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let most = data[draw * byDraw] as number;
    for (let month = 1; month < months; month++) most = Math.max(most, data[draw * byDraw + month * byMonth] as number);
    tops[draw] = most;
  }
  return tops;
}

/** Without growth every month needs as much as the first. */
const growsIn = (values: SheetValues, { names }: Edge): boolean =>
  names.some((name) => hasAxis(values.value(name), "month"));

/** At the means, from a month on. What is beyond a limit that no month changes is an obstacle already. */
function beyondFrom(edge: Edge, first: number, most: number): Issue {
  const since = `from month ${first + 1} on`;
  const message = `${edge.says}; ${since} more is needed, up to ${edge.amount(most)} at the peak. The figures take it to be enough.`;
  return remark("may_not_fit", edge.field, message, `${edge.says}, too little ${since}`);
}

/** A condition of the sheet that holds at the means: the odds leave out the draws in which it does not. */
function brokenInDraws({ id, sheet }: Subject, { formula, message }: BoundRule, drawn: SheetValues): readonly Issue[] {
  const holds = drawn.value(formula);
  if (!hasAxis(holds, "draw")) return [];
  if (at(sheet.sheetValues.value(formula), { month: 0 }, sheet.sheetValues.sizes) === 0) return [];
  const beyond = topsOf(holds, 1, drawn.sizes).filter((each) => each === 0).length / draws;
  if (beyond === 0) return [];
  const { title } = approaches[id];
  const share = shareText(beyond);
  return [
    remark(
      "may_not_fit",
      `${id}.possible`,
      `${title} cannot be had in ${share} of the cases: ${message.slice(0, 1).toLowerCase()}${message.slice(1)}.`,
      `${title} cannot be had in ${share} of the cases`,
    ),
  ];
}

/** The sheet over the draws of the ranges that some of its names depend on; null where none of them is a range. */
function drawnFor({ sheet }: Subject, names: readonly string[]): SheetValues | null {
  const { assembled, sheetValues, resolved, quantities } = sheet;
  const needed = new Set(names.flatMap((name) => [name, ...dependencies(assembled.sheet, name)]));
  const sizes = { ...sheetValues.sizes, draw: draws };
  const moved = [...quantities].flatMap(([name, quantity]: [string, Quantity]) => {
    if (!needed.has(name)) return [];
    const { range, drawnAs } = resolved(name);
    if (range.low === range.high) return [];
    const values = drawsInBaseUnits(drawnAs, range, quantity, 0, draws);
    return [[name, changedOver(sheet, name, spreadOver("draw", values), sizes)] as const];
  });
  return moved.length === 0 ? null : evaluateAgain(sheetValues, new Map(moved), sizes);
}
