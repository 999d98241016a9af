"use client";

import { useMemo } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { explainFigure } from "@/lib/narrative/explain-answer";
import { displayWords } from "@/lib/scenario/resolve/display-of";
import { ExplanationTree } from "./explanation-tree";

type ExplanationDialogProps = {
  readonly evaluation: Evaluation;
  readonly why: string;
  readonly onClose: () => void;
  readonly onField: (field: string) => void;
};

export default function ExplanationDialog({ evaluation, why, onClose, onField }: ExplanationDialogProps) {
  const explanation = useMemo(() => explainFigure(evaluation, why), [evaluation, why]);
  const display = displayWords(evaluation.scenario);
  return (
    <Dialog title="Why this number" name="explanation" place="side" onClose={onClose}>
      {display && <p className="section-note">{display}</p>}
      {explanation ? (
        <ExplanationTree explanation={explanation} onField={onField} open={1} />
      ) : (
        <p>This figure does not exist at these numbers.</p>
      )}
    </Dialog>
  );
}
