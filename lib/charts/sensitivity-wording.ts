import type { Sensitivity, Swing } from "../decide/outlook-types";
import { approaches } from "../model/approaches";
import { lowerFirst } from "../sheet/explain";
import { firstUpper, labelMoney, listed, plural } from "./wording";

type Pair = Pick<Sensitivity, "best" | "next">;

/** "RAG $4,000 cheaper": a difference as the approach it speaks for. */
export function differenceText(usd: number, { best, next }: Pair): string {
  if (usd === 0) return "equal cost";
  return `${approaches[usd > 0 ? best : next].inSentence} ${labelMoney(Math.abs(usd))} cheaper`;
}

export function swingSentence({ title, low, high, assumed, changesWinner }: Swing, pair: Pair): string {
  const ends = [low, high].map(({ text, differenceUsd }) => `at ${text}, ${differenceText(differenceUsd, pair)}`);
  const notes = [
    changesWinner ? "changes the winner" : "",
    assumed ? "a single figure, a quarter less and more assumed" : "",
  ].filter((note) => note !== "");
  return `${title}: ${ends.join("; ")}${notes.map((note) => `; ${note}`).join("")}.`;
}

export function sensitivityTitle({ swings, ...pair }: Sensitivity): string {
  const [widest] = swings;
  const names = `${approaches[pair.best].inSentence} and ${approaches[pair.next].inSentence}`;
  if (!widest) return `No input moves the difference between ${names}`;
  const changing = swings.filter(({ changesWinner }) => changesWinner);
  if (changing.length === 0) return firstUpper(`${winner(pair)} stays cheapest whichever one input moves`);
  if (changing.length === 1) return `Only ${inSentence(changing[0]?.title ?? "")} can change the winner by itself`;
  return `${plural(changing.length, "input")} can change the winner, ${inSentence(widest.title)} moves the most`;
}

/** `best` is cheapest unless the difference at the means says otherwise. */
function winner({ best, next, differenceUsd }: Omit<Sensitivity, "swings">): string {
  return approaches[differenceUsd < 0 ? next : best].inSentence;
}

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
  return [
    now,
    `The widest bar is ${swingSentence({ ...widest, assumed: false, changesWinner: false }, sensitivity)}`,
    changing.length > 0 ? `Bars that cross equal cost: ${listed(changing)}.` : "No bar crosses equal cost.",
    shown.some(({ assumed }) => assumed)
      ? "Hatched bars are inputs given as a single figure, tried a quarter lower and a quarter higher."
      : "",
    swings.length > shown.length ? `The table has ${plural(swings.length - shown.length, "more input")}.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
