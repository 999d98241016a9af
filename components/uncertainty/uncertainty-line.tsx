import type { ReactNode } from "react";
import { Phrases } from "@/components/answer/phrases";
import type { Phrase } from "@/lib/narrative/phrase";

type DoubtLineProps = {
  /** The band, the odds and what to measure first; without ranges that there are no odds. */
  readonly phrases: readonly Phrase[];
  /** They belong to the numbers above. Until they do nobody can read them, and their place is kept. */
  readonly isCurrent: boolean;
  readonly isOff: boolean;
  /** The server had no time for the odds, and without scripts nobody makes them. */
  readonly isMissing?: boolean;
};

/** The headline's second line: how sure the answer is. */
export function DoubtLine({ phrases, isCurrent, isOff, isMissing = false }: DoubtLineProps) {
  return (
    <>
      <p className="doubt" aria-busy={!isCurrent && !isOff} data-stale={!isCurrent && !isOff ? "" : undefined}>
        <span>{wordsOf(phrases, isCurrent, isOff)}</span>
      </p>
      {isMissing && !isCurrent && (
        <p className="doubt no-js-only">
          The server is busy, so the odds, the latencies and what would change the answer are not here. Reload the page
          to see them.
        </p>
      )}
    </>
  );
}

function wordsOf(phrases: readonly Phrase[], isCurrent: boolean, isOff: boolean): ReactNode {
  if (!isCurrent && isOff)
    return "The odds are off: the script that counts them did not load. Reload the page to see them.";
  return <Phrases phrases={phrases} />;
}
