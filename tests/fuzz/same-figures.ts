import type { Answered } from "./ask";
import { type Form, forms } from "./forms";

/** What differs between what a server says of one link in all its forms, and how many figures were held to each other. */
export type Alike = { readonly differences: readonly string[]; readonly figures: number };

type Answer = {
  readonly headline: string;
  readonly approaches: readonly { readonly id: string; readonly title: string; readonly totalUsd: number }[];
};

/** Asks the API, and all else that has totals, for one link; null where the API refuses what the page leaves out of it. */
export async function alikeOf(
  link: string,
  ask: (name: string, target: string) => Promise<Answered>,
): Promise<Alike | null> {
  const api = await ask("/api/evaluate", `/api/evaluate?${link}`);
  if (api.status !== 200) return null;
  const answer = JSON.parse(api.body.toString()) as Answer;
  const differences: string[] = [];
  let figures = 0;
  for (const form of forms) {
    const given = await ask(form.name, form.target(link));
    if (given.status !== 200) {
      if (form.isAlways && given.status !== 503) differences.push(`${form.name} is ${given.status}`);
      continue;
    }
    const found = differencesIn(form, given.body, answer);
    differences.push(...found.differences);
    figures += found.figures;
  }
  return { differences, figures };
}

function differencesIn(form: Form, body: Buffer, { headline, approaches }: Answer): Alike {
  const totals = form.totals(body);
  const verdict = form.verdict?.(body) ?? headline;
  const differences = saysTheSame(verdict, headline) ? [] : [`${form.name} says “${verdict}”, the API “${headline}”`];
  let figures = 0;
  for (const { id, title, totalUsd } of approaches) {
    const found = totals.get(id) ?? totals.get(title);
    if (found === undefined) continue;
    figures++;
    if (Math.abs(found - totalUsd) > form.roundsBy(Math.abs(totalUsd)))
      differences.push(`${form.name} has ${found} for ${title}, the API ${totalUsd}`);
  }
  return { differences, figures };
}

/** "$1,234.50", "€617,219", "A$12", "CHF 5". */
const amounts = /(?:\p{Lu}{0,3}\p{Sc}|\p{Lu}{3} )[\d,.]*\d/gu;

/** Whether two sentences are the same, but for amounts that the first one has in another currency than US dollars. */
export function saysTheSame(shown: string, inDollars: string): boolean {
  const found = shown.match(amounts) ?? [];
  const isElsewhere = found.length > 0 && found.every((amount) => !amount.startsWith("$"));
  return isElsewhere ? withoutAmounts(shown) === withoutAmounts(inDollars) : shown === inDollars;
}

const withoutAmounts = (sentence: string): string => sentence.replaceAll(amounts, "…");
