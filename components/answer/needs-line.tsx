import { ViewLink } from "@/components/views/view-link";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { knownDocuments } from "@/lib/narrative/known-documents";

/** A prompt that holds next to nothing of the documents is a rival only where questions do not ask for them. */
export function NeedsLine({ evaluation }: { readonly evaluation: Evaluation }) {
  const known = knownDocuments(evaluation);
  return (
    <p className="absent">
      {known} <ViewLink to="fit">{known ? "Do questions ask for them?" : "Say what you need"}</ViewLink>
    </p>
  );
}
