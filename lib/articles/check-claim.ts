import { caseOf } from "./case";
import type { Claim, Evidence, Trial } from "./claim";
import type { Disagreement } from "./disagreement";

/** A claim with every figure read off its live scenario: plain text, ready to print. */
export type Judged = Omit<Claim, "own" | "today" | "finding"> & {
  readonly finding: string;
  readonly own: JudgedEvidence;
  readonly today: JudgedEvidence;
};

export type JudgedEvidence = Omit<Evidence, "trials"> & { readonly trials: readonly JudgedTrial[] };

export type JudgedTrial = {
  readonly title: string;
  /** From the root of the site. */
  readonly href: string;
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  readonly remark: string | null;
};

/** Throws when the figures no longer bear out the finding: the page must not print a sentence that has become wrong. */
export function judge({ finding, own, today, ...claim }: Claim): Judged {
  if (!finding.holds()) throw new Error(`the finding on ${claim.id} no longer holds: ${finding.text}`);
  return { ...claim, finding: finding.text, own: read(own), today: read(today) };
}

const read = ({ trials, ...rest }: Evidence): JudgedEvidence => ({ ...rest, trials: trials.map(readTrial) });

function readTrial({ title, link, readings, remark }: Trial): JudgedTrial {
  const found = caseOf(link);
  return {
    title,
    href: `/${link}`,
    figures: readings.map(({ label, text }) => ({ label, text: text(found) })),
    remark: typeof remark === "function" ? remark(found) : (remark ?? null),
  };
}

export type JudgedDisagreement = Omit<Disagreement, "trials"> & { readonly trials: readonly JudgedTrial[] };

export const compare = ({ trials = [], ...disagreement }: Disagreement): JudgedDisagreement => ({
  ...disagreement,
  trials: trials.map(readTrial),
});
