import type { ApproachResult } from "../analysis/break-even/types";
import { volumeScope } from "../charts/definitions/shared/wording";
import { approaches } from "../model/approaches";
import { type ApproachId, approachIds } from "../model/names";
import { headline } from "../narrative/headline";
import { hasBudget, withinBudget } from "../narrative/limit-words";
import { timeWords, volumeWords, withoutReasons } from "../narrative/pair-words";
import { plainText } from "../narrative/phrase";
import { formatMonths, formatMs, formatUsd, formatUsdSentence } from "../sheet/format";
import type { Compared } from "./compared";
import { type Cell, differenceOf, type Row, type RowGroup } from "./rows";

const notPriced = "not priced";

export const approachIn = ({ evaluation }: Compared, id: ApproachId | null): ApproachResult | undefined =>
  evaluation.approaches.find((each) => each.id === id);

export const haveOneHorizon = (compared: readonly Compared[]): boolean =>
  new Set(compared.map(({ evaluation }) => evaluation.horizonMonths)).size === 1;

/** What comes out: the answer, what each approach costs, how fast it is, and where any two change places. */
export function resultGroups(compared: readonly Compared[]): RowGroup[] {
  return [answerGroup(compared), ...costGroups(compared), firstTokenGroup(compared), breakEvenGroup(compared)];
}

function answerGroup(compared: readonly Compared[]): RowGroup {
  const row = (id: string, label: string, say: (one: Compared) => string): Row => ({
    id,
    label,
    unit: "",
    cells: compared.map((one) => ({ text: say(one), move: "" })),
    isAlways: true,
  });
  const hasLimit = compared.some(({ latency }) => latency && latency.approaches.length > 0 && hasBudget(latency));
  return {
    id: "answer",
    title: "The answer",
    note: "",
    rows: [
      row(
        "scope",
        "It holds",
        ({ evaluation }) => `${volumeScope(evaluation)}, over ${formatMonths(evaluation.horizonMonths)}`,
      ),
      row("headline", "In a sentence", ({ evaluation, odds, latency }) =>
        plainText(headline(evaluation, odds, latency).sentence),
      ),
      row("cheapest", "Cheapest", (one) => nameAndTotal(approachIn(one, one.evaluation.cheapest))),
      ...(hasLimit ? [row("within", "Cheapest within its latency limits", withinWords)] : []),
    ],
  };
}

const nameAndTotal = (approach: ApproachResult | undefined): string =>
  approach ? `${approach.title}, ${formatUsdSentence(approach.totalUsd)}` : "nothing is priced";

function withinWords({ evaluation, latency }: Compared): string {
  if (!latency) return notMade;
  if (!hasBudget(latency)) return "no limit set";
  if (latency.approaches.length === 0) return "not timed";
  const [best] = withinBudget(evaluation, latency.approaches);
  return best ? nameAndTotal(best) : "none is known to keep them";
}

function costGroups(compared: readonly Compared[]): RowGroup[] {
  const months = compared[0]?.evaluation.horizonMonths ?? 0;
  const isOne = haveOneHorizon(compared);
  return [
    {
      id: "total",
      title: isOne ? `Total over ${formatMonths(months)}` : "Total, each over its own horizon",
      note: isOne ? "" : "The horizons differ, so these totals are not set against each other.",
      // A total that is the same is still one of those that are weighed.
      rows: costRows(compared, ({ totalUsd }) => totalUsd, isOne ? "compared" : "apart").map((row) => ({
        ...row,
        isAlways: true,
      })),
    },
    {
      id: "month",
      title: "A month, on average",
      note: isOne
        ? "The total over the months of the horizon."
        : "The total over the months of the horizon: a shorter one spreads the set-up over fewer months.",
      rows: costRows(compared, ({ totalUsd }, { evaluation }) => totalUsd / evaluation.horizonMonths),
    },
    {
      id: "per-thousand",
      title: "Per 1,000 queries",
      note: "The total over all queries of the horizon.",
      rows: costRows(compared, ({ perThousandQueriesUsd }) => perThousandQueriesUsd),
    },
  ];
}

type Figure = (approach: ApproachResult, one: Compared) => number | null;

function costRows(compared: readonly Compared[], figure: Figure, mode: "compared" | "apart" = "compared"): Row[] {
  return pricedIn(compared).map((id): Row => {
    const values = compared.map((one) => {
      const approach = approachIn(one, id);
      return approach ? figure(approach, one) : null;
    });
    return {
      id,
      label: approaches[id].title,
      unit: "",
      cells: compared.map((one, index): Cell => {
        const value = values[index] ?? null;
        if (!approachIn(one, id)) return { text: notPriced, move: "" };
        if (value === null) return { text: "no queries", move: "" };
        const own =
          mode === "apart"
            ? `${formatUsd(value)} over ${formatMonths(one.evaluation.horizonMonths)}`
            : formatUsd(value);
        const move = index === 0 || mode === "apart" ? "" : differenceOf(values[0] ?? null, value, formatUsdSentence);
        return { text: own, move, ...(one.evaluation.beyondCheapestUsd.get(id) === 0 && { note: "cheapest" }) };
      }),
    };
  });
}

/** The approaches that at least one of the scenarios prices. */
const pricedIn = (compared: readonly Compared[]): ApproachId[] =>
  approachIds.filter((id) => compared.some((one) => approachIn(one, id)));

const notMade = "not worked out";

function firstTokenGroup(compared: readonly Compared[]): RowGroup {
  return {
    id: "first-token",
    title: "First token, p95",
    note: "The time within which 95 in 100 requests get the first word of their answer, in month 1 at the busiest minutes.",
    rows: pricedIn(compared).map((id): Row => {
      const values = compared.map((one) => firstToken(one, id));
      return {
        id: `${id}-first-token`,
        label: approaches[id].title,
        unit: "",
        cells: values.map((value, index): Cell => {
          if (typeof value === "string") return { text: value, move: "" };
          const first = typeof values[0] === "number" ? values[0] : null;
          return { text: formatMs(value), move: index === 0 ? "" : differenceOf(first, value, formatMs) };
        }),
      };
    }),
  };
}

/** The time in milliseconds, or why there is none. */
function firstToken(one: Compared, id: ApproachId): number | string {
  if (!approachIn(one, id)) return notPriced;
  if (!one.latency) return notMade;
  const timed = one.latency.approaches.find((each) => each.id === id);
  if (!timed) return "not timed: its steps are not known";
  return timed.times ? timed.times.firstToken.p95.ms : "unstable: too few machines";
}

function breakEvenGroup(compared: readonly Compared[]): RowGroup {
  const ids = pricedIn(compared);
  const pairs = ids.flatMap((incumbent, index) =>
    ids.slice(index + 1).map((challenger) => ({ incumbent, challenger })),
  );
  return {
    id: "break-even",
    title: "Where any two change places",
    note: "By volume: queries a month at which both cost the same over the scenario’s horizon. In time: by what is spent up to each month-end.",
    rows: pairs.flatMap(({ incumbent, challenger }) => {
      const label = `${approaches[incumbent].title} and ${approaches[challenger].inSentence}`;
      const cellsOf = (say: (pair: Parameters<typeof timeWords>[0]) => string): Cell[] =>
        compared.map(({ evaluation }) => {
          const pair = evaluation.pairs.find((each) => each.incumbent === incumbent && each.challenger === challenger);
          return { text: pair ? say(withoutReasons(pair)) : notPriced, move: "" };
        });
      const row = (kind: string, cells: Cell[]): Row => ({
        id: `${incumbent}-${challenger}-${kind}`,
        label: `${label}, ${kind}`,
        unit: "",
        cells,
      });
      return [
        row(
          "by volume",
          cellsOf((pair) => volumeWords(pair).map(plainText).join("; ")),
        ),
        row(
          "in time",
          cellsOf((pair) => plainText(timeWords(pair))),
        ),
      ];
    }),
  };
}

/** The break-evens of approaches that are cheapest somewhere: the others are less often asked for. */
export function leadingBreakEvens(groups: readonly RowGroup[], compared: readonly Compared[]): RowGroup[] {
  const leading = new Set(compared.map(({ evaluation }) => evaluation.cheapest));
  const isLeading = ({ id }: Row) => id.split("-").some((part) => leading.has(part as ApproachId));
  return groups.map((group) => (group.id === "break-even" ? { ...group, rows: group.rows.filter(isLeading) } : group));
}
