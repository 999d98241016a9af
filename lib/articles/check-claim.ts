import { caseOf } from "./case";
import type { Claim, ClaimScenario, Evidence } from "./claim";
import type { Disagreement } from "./disagreement";

/** A claim with every figure read off its live scenario: plain text, ready to print. */
export type CheckedClaim = Omit<Claim, "own" | "today" | "finding"> & {
  readonly finding: string;
  readonly own: CheckedEvidence;
  readonly today: CheckedEvidence;
};

export type CheckedEvidence = Omit<Evidence, "trials"> & { readonly trials: readonly CheckedScenario[] };

export type CheckedScenario = {
  readonly title: string;
  /** From the root of the site. */
  readonly href: string;
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  readonly remark: string | null;
};

/** Throws when the figures no longer bear out the finding: the page must not print a sentence that has become wrong. */
export function checkClaim({ finding, own, today, ...claim }: Claim): CheckedClaim {
  if (!finding.holds()) throw new Error(`the finding on ${claim.id} no longer holds: ${finding.text}`);
  return { ...claim, finding: finding.text, own: read(own), today: read(today) };
}

const read = ({ trials, ...rest }: Evidence): CheckedEvidence => ({ ...rest, trials: trials.map(readTrial) });

function readTrial({ title, link, readings, remark }: ClaimScenario): CheckedScenario {
  const found = caseOf(link);
  return {
    title,
    href: `/${link}`,
    figures: readings.map(({ label, text }) => ({ label, text: text(found) })),
    remark: typeof remark === "function" ? remark(found) : (remark ?? null),
  };
}

export type CheckedDisagreement = Omit<Disagreement, "trials"> & { readonly trials: readonly CheckedScenario[] };

export const checkDisagreement = ({ trials = [], ...disagreement }: Disagreement): CheckedDisagreement => ({
  ...disagreement,
  trials: trials.map(readTrial),
});
