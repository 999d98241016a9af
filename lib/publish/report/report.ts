import type { UncertaintyPart } from "../../analysis/analyse-uncertainty";
import { findChart } from "../../charts/definitions/charts";
import type { ChartSource } from "../../charts/definitions/shared/chart";
import type { ChartSpec } from "../../charts/kinds/kinds";
import { cardsOf } from "../../narrative/cards";
import { plainText } from "../../narrative/phrase";
import { uncertaintySummary } from "../../narrative/uncertainty-summary";
import { qualifying } from "../../scenario/read/issue";
import { nameOf } from "../../scenario/read/title";
import { displayWords } from "../../scenario/resolve/display-of";
import { canonicalLink } from "../../scenario/write/canonical";
import { formatMonths, formatUsd } from "../../sheet/format";
import { shareText } from "../../sheet/share-text";
import { headlineOf } from "../embed/words";
import { inputsInForce } from "../files/inputs-in-force";

/** What the page for the board says, in texts. */
export type Report = {
  readonly title: string;
  readonly sentence: string;
  readonly notices: readonly string[];
  /** The cards of the page: the answer, a cheaper one and a better one. */
  readonly cards: readonly { readonly title: string; readonly figure: string; readonly words: string }[];
  readonly charts: readonly ChartSpec[];
  /** When the lead changes in time, and at which volumes the answer changes. */
  readonly changes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly odds: string;
  readonly assumed: readonly string[];
  /** From the slash on. */
  readonly link: string;
  readonly date: string;
};

/** The parts of the uncertainty it needs. */
export const reportNeeds: readonly UncertaintyPart[] = ["odds", "sensitivity", "times"];

/** The charts that decide: over time, and by volume. */
const shownCharts = ["over-time", "volume"];
/** Longer lists would need more than the page. */
const mostAssumed = 10;
const mostNotices = 3;

export function reportOf(source: ChartSource): Report {
  const { evaluation } = source;
  const { scenario } = evaluation;
  const { finding, sentence, details } = headlineOf(source);
  return {
    title: nameOf(scenario),
    sentence: plainText(sentence),
    notices: [
      ...[displayWords(scenario)].filter(Boolean),
      ...qualifying(scenario)
        .slice(0, mostNotices)
        .map(({ message }) => message),
    ],
    cards: cardsOf(evaluation, finding).map(({ title, names, words }) => ({
      title,
      figure: plainText(names),
      words: plainText(words),
    })),
    changes: details.map(plainText),
    charts: shownCharts.flatMap((id) => {
      const spec = findChart(id)?.draw(source, { compact: true, measure: "firstToken" });
      return spec === undefined || typeof spec === "string" ? [] : [spec];
    }),
    ...tableOf(source),
    odds: oddsText(source),
    assumed: assumedIn(source),
    link: `/${canonicalLink(scenario)}`,
    date: scenario.preset.date,
  };
}

function tableOf({ evaluation, odds }: ChartSource): Pick<Report, "columns" | "rows"> {
  const chanceOf = (id: string) => odds?.approaches.find((each) => each.id === id)?.cheapestShare;
  const usd = (value: number | null) => (value === null ? "" : formatUsd(value));
  return {
    columns: [
      "Approach",
      "Set-up",
      `Total, ${formatMonths(evaluation.horizonMonths)}`,
      "Per 1,000 queries",
      "Cheapest in",
    ],
    rows: [
      ...evaluation.approaches.map(({ id, title, setupUsd, totalUsd, perThousandQueriesUsd }) => {
        const chance = chanceOf(id);
        const said = chance === undefined ? "" : `${shareText(chance)} of cases`;
        return [title, usd(setupUsd), usd(totalUsd), usd(perThousandQueriesUsd), said];
      }),
      ...evaluation.ruledOut.map(({ result }) => [result.title, "", usd(result.totalUsd), "", "ruled out by a need"]),
      ...evaluation.absent.map(({ title }) => [title, "", "", "", "not priced"]),
    ],
  };
}

function oddsText({ evaluation, odds = null, sensitivity = null }: ChartSource): string {
  const said = plainText(uncertaintySummary(evaluation, { odds, sensitivity, switchingValues: [], map: null }));
  return said || "No value that counts is a range, so there are no odds.";
}

/** What was changed, then what moves the answer most, each with its value and where that is from. */
function assumedIn({ evaluation, sensitivity }: ChartSource): readonly string[] {
  const inputs = inputsInForce(evaluation);
  const swings = new Map((sensitivity?.swings ?? []).map(({ field }, index) => [field, index]));
  const place = ({ id, isChanged }: (typeof inputs)[number]) => (isChanged ? -1 : (swings.get(id) ?? 1_000));
  return inputs
    .filter((input) => place(input) < 1_000)
    .sort((one, other) => place(one) - place(other))
    .slice(0, mostAssumed)
    .map(({ id, group, title, text, source, isChanged }) => {
      const from = isChanged ? "given" : [source.label, source.asOf].filter(Boolean).join(", ");
      return `${id.includes(".") ? `${group}: ` : ""}${title}: ${text} (${from})`;
    });
}
