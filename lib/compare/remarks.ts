import { formatMonths, formatVolume } from "../sheet/format";
import { joinWords } from "../sheet/words";
import type { Compared } from "./compared";
import { haveOneHorizon } from "./result-rows";

/** What a reader must know before setting one figure against another. */
export function remarks(compared: readonly Compared[]): string[] {
  const each = (say: (one: Compared) => string) => joinWords(compared.map((one) => `${one.letter} ${say(one)}`));
  const vary = (say: (one: Compared) => unknown) => new Set(compared.map(say)).size > 1;
  const untimed = compared.filter(({ latency }) => latency === null).map(({ letter }) => letter);
  return [
    ...sameOnes(compared),
    ...(haveOneHorizon(compared)
      ? []
      : [
          `The horizons differ: ${each(({ evaluation }) => `looks ${formatMonths(evaluation.horizonMonths)} ahead`)}. Totals are each over their own horizon and are not set against each other; costs a month and per 1,000 queries are.`,
        ]),
    ...(vary(({ evaluation }) => evaluation.queriesPerMonth)
      ? [
          `The queries differ: ${each(({ evaluation }) => `has ${formatVolume(evaluation.queriesPerMonth)} a month`)}. A higher total may be for more work; per 1,000 queries they can be compared.`,
        ]
      : []),
    ...(vary(({ evaluation }) => evaluation.scenario.preset.date)
      ? [`The prices are of different days: ${each(({ evaluation }) => `of ${evaluation.scenario.preset.date}`)}.`]
      : []),
    ...(untimed.length > 0
      ? [
          `The server had too much to do to work out the waiting times of ${joinWords(untimed)}. Reload the page in a moment.`,
        ]
      : []),
  ];
}

function sameOnes(compared: readonly Compared[]): string[] {
  const links = new Map<string, string[]>();
  for (const { canonical, letter } of compared) links.set(canonical, [...(links.get(canonical) ?? []), letter]);
  return [...links.values()]
    .filter((letters) => letters.length > 1)
    .map((letters) => `${joinWords(letters)} are the same scenario.`);
}
