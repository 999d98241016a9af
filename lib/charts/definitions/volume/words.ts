import { curveAt } from "../../../analysis/break-even/curve";
import type { ApproachId } from "../../../model/names";
import { lowerFirst } from "../../../sheet/explain";
import { formatVolume } from "../../../sheet/format";
import { firstUpper, joinSentences, joinWords } from "../../../sheet/words";
import { type ChartInput, resultOf } from "../shared/input";
import { type Boundary, maxBoundaries } from "./boundaries";

/** Where the approach that is cheapest at your volume is cheapest. */
export function volumeTitle(input: ChartInput, inside: readonly Boundary[]): string {
  const { title } = resultOf(input, input.cheapest);
  if (input.approaches.length === 1) return `What ${lowerFirst(title)} costs at each volume`;
  if (input.pairs.every(({ always }) => always === "equal")) return "All cost the same at every volume";
  const you = input.queriesPerMonth;
  const lower = inside.findLast(({ queriesPerMonth }) => queriesPerMonth <= you)?.queriesPerMonth;
  const upper = inside.find(({ queriesPerMonth }) => queriesPerMonth > you)?.queriesPerMonth;
  if (lower !== undefined && upper !== undefined) {
    return `${title} is cheapest from ${formatVolume(lower)} to ${formatVolume(upper)} queries a month`;
  }
  if (lower !== undefined) return `${title} becomes cheapest above ${formatVolume(lower)} queries a month`;
  if (upper !== undefined) return `${title} is cheapest up to ${formatVolume(upper)} queries a month`;
  return `${title} is cheapest at every volume shown`;
}

export function volumeSummary(
  input: ChartInput,
  inside: readonly Boundary[],
  domain: readonly [number, number],
): string {
  return joinSentences([rangeSentence(input, inside, domain), youSentence(input), zeroSentence(input, domain)]);
}

function rangeSentence(input: ChartInput, inside: readonly Boundary[], [low, high]: readonly [number, number]): string {
  const shown = `From ${formatVolume(low)} to ${formatVolume(high)} queries a month`;
  const name = (id: ApproachId) => lowerFirst(resultOf(input, id).title);
  const [first] = inside;
  const last = inside.at(-1);
  const areEqual = input.pairs.every(({ always }) => always === "equal");
  if (!first || !last)
    return input.approaches.length === 1 || areEqual ? "" : `${shown}, ${name(input.cheapest)} is cheapest.`;
  if (inside.length > maxBoundaries) {
    const ends = `first at ${formatVolume(first.queriesPerMonth)}, last at ${formatVolume(last.queriesPerMonth)}`;
    return `${shown}, the cheapest approach changes ${inside.length} times: ${ends}.`;
  }
  const steps = inside.map(({ above }, index) => {
    const next = inside[index + 1];
    const until = next ? `to ${formatVolume(next.queriesPerMonth)}` : "above that";
    return `${name(above)} ${until}`;
  });
  return firstUpper(
    `${joinWords([`${name(first.below)} is cheapest up to ${formatVolume(first.queriesPerMonth)} queries a month`, ...steps])}.`,
  );
}

function youSentence({ queriesPerMonth }: ChartInput): string {
  if (queriesPerMonth > 0) return `You have ${formatVolume(queriesPerMonth)}.`;
  return "You have no queries, which a logarithmic axis cannot show.";
}

/** Names the approaches whose line starts later, or is missing, because their total is zero. */
function zeroSentence({ approaches }: ChartInput, domain: readonly [number, number]): string {
  const free = approaches.filter(({ curve }) => curveAt(curve, domain[0]) <= 0);
  if (free.length === 0) return "";
  const names = firstUpper(joinWords(free.map(({ title }) => lowerFirst(title))));
  return `${names} cost${free.length === 1 ? "s" : ""} $0 at ${formatVolume(domain[0])} queries a month: a logarithmic axis cannot show that.`;
}
