"use client";

import { type ReactNode, useCallback, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { FigureContext, LongLink } from "@/components/answer/figure";
import { Coming } from "@/components/ui/coming";
import { LateFailure } from "@/components/ui/late-failure";
import { useLate } from "@/components/ui/use-late";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { focusField } from "./focus-field";

/** Loaded when the first number is opened. */
const loadExplanation = () => import("@/components/answer/explanation-dialog");

type ExplainingProps = {
  readonly evaluation: Evaluation;
  /** The link of every figure, which may follow late: a click opens the dialog, which is about what is on the page. */
  readonly link: string;
  readonly children: ReactNode;
};

/** Gives every figure on the page its reasons, and from there the way to the inputs. */
export function Explaining({ evaluation, link, children }: ExplainingProps) {
  const [explained, setExplained] = useState<string | null>(null);
  const { Part: ExplanationDialog, isComing, hasFailed, want } = useLate(loadExplanation);
  const goTo = useCallback((field: string) => {
    // The dialog must be gone before anything behind it can take the focus.
    flushSync(() => setExplained(null));
    focusField(field);
  }, []);
  const open = useCallback(
    (why: string) => {
      setExplained(why);
      want();
    },
    [want],
  );
  const figures = useMemo(() => ({ link, open, goTo }), [link, open, goTo]);
  return (
    <FigureContext value={figures}>
      {children}
      <LongLink link={link} />
      {explained !== null && ExplanationDialog && (
        <ExplanationDialog evaluation={evaluation} why={explained} onClose={() => setExplained(null)} onField={goTo} />
      )}
      {isComing && <Coming />}
      {hasFailed && <LateFailure />}
    </FigureContext>
  );
}
