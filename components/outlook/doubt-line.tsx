import type { ReactNode } from "react";
import { Phrases } from "@/components/answer/phrases";
import type { Phrase } from "@/lib/decide/phrase";

type DoubtLineProps = {
  /** The band, the odds and what to measure first; without ranges that there are no odds. */
  readonly phrases: readonly Phrase[];
  /** They belong to the numbers above. Until they do nobody can read them, and their place is kept. */
  readonly isCurrent: boolean;
  readonly isOff: boolean;
};

/** The headline's second line: how sure the answer is. */
export function DoubtLine({ phrases, isCurrent, isOff }: DoubtLineProps) {
  return (
    <p className="doubt" aria-busy={!isCurrent && !isOff} data-stale={!isCurrent && !isOff ? "" : undefined}>
      <span>{wordsOf(phrases, isCurrent, isOff)}</span>
    </p>
  );
}

function wordsOf(phrases: readonly Phrase[], isCurrent: boolean, isOff: boolean): ReactNode {
  if (!isCurrent && isOff)
    return "The odds are off: the script that counts them did not load. Reload the page to see them.";
  return <Phrases phrases={phrases} />;
}
