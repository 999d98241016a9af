import { useMemo } from "react";
import type { UncertaintyView } from "@/components/uncertainty/use-uncertainty";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { movingFields } from "@/lib/form/first-fields";
import { headline } from "@/lib/narrative/headline";
import { uncertaintySummary } from "@/lib/narrative/uncertainty-summary";

/** What the page says first, and which inputs move it most; null while that is not known. */
export function useWords(evaluation: Evaluation, uncertainty: UncertaintyView) {
  const { known, isCurrent, timed, isTimeCurrent } = uncertainty;
  const odds = isCurrent ? known.uncertainty.odds : null;
  const latency = isTimeCurrent ? timed.latency : null;
  const words = useMemo(() => headline(evaluation, odds, latency), [evaluation, odds, latency]);
  const doubtful = useMemo(() => uncertaintySummary(known.evaluation, known.uncertainty), [known]);
  const sensitivity = isCurrent ? known.uncertainty.sensitivity : null;
  const moving = useMemo(
    () => sensitivity && movingFields(known.evaluation, sensitivity),
    [known.evaluation, sensitivity],
  );
  return { words, doubtful, moving };
}
