import type { Sensitivity, Swing } from "../../../analysis/uncertainty/types";
import { approaches } from "../../../model/approaches";
import { lowerFirst } from "../../../sheet/explain";
import { firstUpper, joinSentences, joinWords, plural } from "../../../sheet/words";
import { labelMoney } from "../shared/wording";

/** Said of an input at one end of which another approach is cheaper. */
export const changesTheWinner = "changes the winner";

type Pair = Pick<Sensitivity, "best" | "next">;

/** "RAG $4,000 cheaper": a difference as the approach it speaks for. */
export function differenceText(usd: number, { best, next }: Pair): string {
  if (usd === 0) return "equal cost";
  return `${approaches[usd > 0 ? best : next].inSentence} ${labelMoney(Math.abs(usd))} cheaper`;
}

export function swingSentence({ title, low, high, assumed, changesWinner }: Swing, pair: Pair): string {
  const ends = [low, high].map(({ text, differenceUsd }) => `at ${text}, ${differenceText(differenceUsd, pair)}`);
  const notes = [
    changesWinner ? changesTheWinner : "",
    assumed ? "a single figure, a quarter less and more assumed" : "",
  ].filter((note) => note !== "");
  return `${title}: ${ends.join("; ")}${notes.map((note) => `; ${note}`).join("")}.`;
}

export function sensitivityTitle({ swings, ...pair }: Sensitivity): string {
  const [widest] = swings;
  const [best, next] = [approaches[pair.best].inSentence, approaches[pair.next].inSentence];
  if (!widest) return `No input moves the difference between ${best} and ${next}`;
  if (pair.differenceUsd === 0) return firstUpper(`${best} and ${next} cost the same; ${most(widest)}`);
  const changing = swings.filter(({ changesWinner }) => changesWinner);
  const [only] = changing;
  if (!only) return firstUpper(`${best} stays cheaper than ${next} whichever one input moves`);
  const turn = `can make ${pair.differenceUsd < 0 ? best : next} cheaper`;
  if (swings.length === 1) return firstUpper(`${inSentence(only.title)} ${turn}`);
  if (changing.length === 1) return `Within the ranges tried, only ${inSentence(only.title)} ${turn}`;
  return firstUpper(`${most(widest)}; ${changing.length} of ${plural(swings.length, "input")} ${turn}`);
}

const most = ({ title }: Swing): string => `${inSentence(title)} matters most`;

/** "RAG: Cost per query" keeps its name, "Queries per month" loses its capital. */
function inSentence(title: string): string {
  return title.includes(": ") ? title : lowerFirst(title);
}

export function sensitivitySummary(sensitivity: Sensitivity, shown: readonly Swing[]): string {
  const { swings, differenceUsd } = sensitivity;
  const [widest] = swings;
  const now = `With every input at its mean: ${differenceText(differenceUsd, sensitivity)}.`;
  if (!widest) return now;
  const changing = shown.filter(({ changesWinner }) => changesWinner).map(({ title }) => inSentence(title));
  return joinSentences([
    now,
    widestSentence(widest, sensitivity),
    changing.length > 0 ? `Bars that cross equal cost: ${joinWords(changing)}.` : "No bar crosses equal cost.",
    shown.some(({ assumed }) => assumed)
      ? "Hatched bars are inputs given as a single figure, tried a quarter lower and a quarter higher."
      : "",
    swings.length > shown.length ? `The table has ${plural(swings.length - shown.length, "more input")}.` : "",
  ]);
}

function widestSentence({ title, low, high }: Swing, pair: Pair): string {
  const [from, to] = [low, high].map((end) => `${differenceText(end.differenceUsd, pair)} at ${end.text}`);
  return `Widest bar: ${title}, from ${from} to ${to}.`;
}
