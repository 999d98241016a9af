"use client";

import { memo, useCallback, useEffect, useState } from "react";
import type { Action } from "@/components/calculator/state";
import { hasFlag } from "@/components/ui/kept-flag";
import { LateFailure } from "@/components/ui/late-failure";
import { useLate } from "@/components/ui/use-late";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { withoutQuestionKey } from "./question-key";

type PaletteProps = { readonly evaluation: Evaluation; readonly dispatch: (action: Action) => void };

const loadDialog = () => import("./palette-dialog");

const takesText = "input:not([type=checkbox], [type=range], [type=radio]), select, textarea, [contenteditable]";

/** Opens what finds anything, and the list of keys: by key, and by a button. */
export const Palette = memo(function Palette({ evaluation, dispatch }: PaletteProps) {
  const [asked, setAsked] = useState<"palette" | "keys" | null>(null);
  const { Part, hasFailed, want } = useLate(loadDialog);
  const ask = useCallback(
    (what: "palette" | "keys" | null) => {
      if (what) want();
      setAsked(what);
    },
    [want],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isBusy = event.target instanceof Element && event.target.closest("dialog") !== null;
      const isPalette = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
      const isTyped = event.target instanceof Element && event.target.matches(takesText);
      if (isBusy || !(isPalette || (event.key === "?" && !isTyped && !hasFlag(withoutQuestionKey)))) return;
      event.preventDefault();
      ask(isPalette ? "palette" : "keys");
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [ask]);
  return (
    <>
      <button
        type="button"
        className="quiet-button palette-opener js-only"
        aria-haspopup="dialog"
        onClick={() => ask("palette")}
      >
        Find anything <kbd>Ctrl K</kbd>
      </button>
      {asked && Part && <Part asked={asked} evaluation={evaluation} dispatch={dispatch} onAsk={ask} />}
      {asked && hasFailed && <LateFailure />}
    </>
  );
});
