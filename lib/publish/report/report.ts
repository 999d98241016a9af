import type { UncertaintyPart } from "../../analysis/analyse-uncertainty";
import type { ApproachResult } from "../../analysis/break-even/types";
import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import { findChart } from "../../charts/definitions/charts";
import type { ChartSource } from "../../charts/definitions/shared/chart";
import type { ChartSpec } from "../../charts/kinds/kinds";
import { approaches } from "../../model/approaches";
import { yardstickOf } from "../../narrative/finding";
import { plainText } from "../../narrative/phrase";
import { uncertaintySummary } from "../../narrative/uncertainty-summary";
import { qualifying } from "../../scenario/read/issue";
import { nameOf } from "../../scenario/read/title";
import { canonicalLink } from "../../scenario/write/canonical";
import { formatCount, formatMonths, formatUsd, formatUsdSentence, formatVolume } from "../../sheet/format";
import { shareText } from "../../sheet/share-text";
import { headlineOf } from "../embed/words";
import { inputsInForce } from "../files/inputs-in-force";

/** What the page for the board says, in texts. */
export type Report = {
  readonly title: string;
  readonly sentence: string;
  readonly notices: readonly string[];
  /** Three figures, each with what it is and a sentence. */
  readonly cards: readonly { readonly title: string; readonly figure: string; readonly words: string }[];
  readonly charts: readonly ChartSpec[];
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
  return {
    title: nameOf(scenario),
    sentence: plainText(headlineOf(source).sentence),
    notices: qualifying(scenario)
      .slice(0, mostNotices)
      .map(({ message }) => message),
    cards: cardsOf(evaluation),
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

function cardsOf(evaluation: Evaluation): Report["cards"] {
  const { best, isAnswer, isLimited, beyondUsd } = yardstickOf(evaluation);
  if (!best) return [];
  const months = `over ${formatMonths(evaluation.horizonMonths)}`;
  const late = isAnswer ? "" : " Nothing that is priced keeps the latency limit.";
  const first = {
    title: isAnswer ? (isLimited ? "Cheapest in time" : "Cheapest") : "Cheapest, but too late",
    figure: best.title,
    words: `${formatUsdSentence(best.totalUsd)} ${months}.${late}`,
  };
  const [next] = evaluation.approaches
    .filter(({ id }) => id !== best.id)
    .sort((one, other) => (beyondUsd.get(one.id) ?? 0) - (beyondUsd.get(other.id) ?? 0));
  if (!next) return [first];
  return [first, besideCard(next, beyondUsd.get(next.id) ?? 0, months), changeCard(evaluation, isAnswer && !isLimited)];
}

/** The cheapest of the others; only a latency limit leaves a cheaper one beside the answer. */
function besideCard({ title, totalUsd }: ApproachResult, beyondUsd: number, months: string): Report["cards"][number] {
  const total = `${formatUsdSentence(totalUsd)} ${months}`;
  if (beyondUsd === 0) return { title: "Next", figure: title, words: `The same, ${total}.` };
  const gap = formatUsdSentence(Math.abs(beyondUsd));
  return beyondUsd < 0
    ? { title: "Cheaper, but too late", figure: title, words: `${gap} less, ${total}; it misses the latency limit.` }
    : { title: "Next", figure: title, words: `${gap} more, ${total}.` };
}

/** The volume nearest to the present one at which somebody else is cheapest. */
function changeCard({ envelope, queriesPerMonth }: Evaluation, isAnswer: boolean): Report["cards"][number] {
  const title = isAnswer ? "The answer changes at" : "Without the limit, the cheapest changes at";
  const distance = (volume: number) => Math.abs(Math.log((volume + 1) / (queriesPerMonth + 1)));
  const changes = envelope.slice(1).sort((one, other) => distance(one.from) - distance(other.from));
  const nearest = changes[0];
  if (!nearest) return { title, figure: "No volume", words: "The same approach is cheapest at every volume." };
  const below = envelope[envelope.indexOf(nearest) - 1];
  const names = [below?.cheapest, nearest.cheapest].map((id) => (id ? approaches[id].inSentence : ""));
  return {
    title,
    figure: `${formatVolume(nearest.from)} queries a month`,
    words: `Below it ${names[0]} costs least, above it ${names[1]}; the scenario has ${formatCount(queriesPerMonth)}.`,
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
        const said = chance === undefined ? "" : `${shareText(chance)} of draws`;
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
