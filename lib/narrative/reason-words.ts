import type { AlwaysReason, HeaviestCause, NeverReason } from "../analysis/break-even/types";
import { approaches } from "../model/approaches";
import { formatUsdSentence } from "../sheet/format";
import { joinWords } from "../sheet/words";

type Reason = AlwaysReason | NeverReason;
type ReasonOf<Kind> = Extract<Reason, { readonly kind: Kind }>;

/** Why two approaches do not change places, in sentences. */
export function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case "sameAtEveryVolume":
      return `${approaches[reason.one].title} and ${approaches[reason.other].inSentence} cost the same at every volume.`;
    case "dearerAtEveryVolume":
      return dearerWords(reason);
    case "savesNothing":
      return savesNothingWords(reason);
    case "savesTooLittle":
      return savesTooLittleWords(reason);
  }
}

function dearerWords(reason: ReasonOf<"dearerAtEveryVolume">): string {
  const { withoutQueriesUsd, perQueryUsd, heaviestPerQuery } = reason;
  const clauses = [
    withoutQueriesUsd === null ? "" : `${formatUsdSentence(withoutQueriesUsd)} more without a single query`,
    perQueryUsd === null ? "" : `${formatUsdSentence(perQueryUsd)} more per query`,
  ].filter(Boolean);
  const opening = `${approaches[reason.dearer].title} is dearer than ${approaches[reason.cheaper].inSentence} at every volume`;
  const detail = clauses.length > 0 ? `: it costs ${clauses.join(" and ")}` : "";
  return `${opening}${detail}.${heaviestWords(heaviestPerQuery, "a query")}`;
}

function savesNothingWords({ setupUsd, heaviestPerMonth, ...pair }: ReasonOf<"savesNothing">): string {
  const setup = setupUsd === null ? "" : `costs ${formatUsdSentence(setupUsd)} more to set up and `;
  const cause = heaviestWords(heaviestPerMonth, "more a month on average");
  return `${neverWords(pair)} it ${setup}saves nothing in a month.${cause}`;
}

function savesTooLittleWords({ boundUsd, setupUsd, shrunkBy, ...pair }: ReasonOf<"savesTooLittle">): string {
  const bound = `the saving can at most reach ${formatUsdSentence(boundUsd)}`;
  const setup = `less than the ${formatUsdSentence(setupUsd)} more it costs to set up`;
  return `${neverWords(pair)} ${shrinkingWords(shrunkBy)} what it saves, so ${bound}, ${setup}.`;
}

const neverWords = ({ challenger, incumbent }: Pick<NeverReason, "challenger" | "incumbent">): string =>
  `At these numbers ${approaches[challenger].inSentence} never catches up with ${approaches[incumbent].inSentence}:`;

function shrinkingWords({ prices, queries, worth }: ReasonOf<"savesTooLittle">["shrunkBy"]): string {
  if (queries && !prices && !worth) return "fewer queries each month shrink";
  const causes = [
    ...(prices ? ["falling prices"] : []),
    ...(queries ? ["fewer queries"] : []),
    ...(worth ? ["the discount"] : []),
  ];
  return causes.length === 1 && worth ? "the discount shrinks" : `${joinWords(causes)} shrink`;
}

const heaviestWords = (cause: HeaviestCause | null, each: string): string =>
  cause ? ` What weighs most is “${cause.label}”, ${formatUsdSentence(cause.usd)} ${each}.` : "";
