"use client";

import { useEffect, useMemo, useRef } from "react";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { explainFigure } from "@/lib/narrative/explain-answer";
import { ExplanationTree } from "./explanation-tree";

type ExplanationDialogProps = {
  readonly evaluation: Evaluation;
  readonly why: string;
  readonly onClose: () => void;
  readonly onField: (field: string) => void;
};

export default function ExplanationDialog({ evaluation, why, onClose, onField }: ExplanationDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const explanation = useMemo(() => explainFigure(evaluation, why), [evaluation, why]);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on the backdrop
    <dialog
      ref={dialog}
      className="explanation-dialog"
      aria-labelledby="explanation-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="explanation-sheet">
        <header>
          <h2 id="explanation-title">Why this number</h2>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {explanation ? (
          <ExplanationTree explanation={explanation} onField={onField} open={1} />
        ) : (
          <p>This figure does not exist at these numbers.</p>
        )}
      </div>
    </dialog>
  );
}
