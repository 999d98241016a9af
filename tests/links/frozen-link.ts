import { answer } from "@/lib/decide/answer";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";

/** A link somebody may have saved, and what it said then. Crossings are named incumbent, then challenger. */
export type FrozenLink = {
  readonly link: string;
  readonly totalsUsd: Readonly<Record<string, number>>;
  readonly crossings: Readonly<Record<string, readonly (readonly [number, string])[]>>;
};

const twelveDigits = (value: number): number => Number(value.toPrecision(12));

/** What a link says today, in the form in which it is frozen. */
export function freeze(link: string): FrozenLink {
  const { approaches, pairs } = answer(interpret(readLink(link)));
  return {
    link,
    totalsUsd: Object.fromEntries(approaches.map(({ id, totalUsd }) => [id, twelveDigits(totalUsd)])),
    crossings: Object.fromEntries(
      pairs
        .filter(({ crossings }) => crossings.length > 0)
        .map(({ incumbent, challenger, crossings }) => [
          `${incumbent}.${challenger}`,
          crossings.map(({ queriesPerMonth, cheaperAbove }) => [twelveDigits(queriesPerMonth), cheaperAbove] as const),
        ]),
    ),
  };
}
