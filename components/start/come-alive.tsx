import { StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { Calculator } from "@/components/calculator/calculator";
import AnswerView from "@/components/views/answer-view";
import { keepViewPart, lateViewParts } from "@/components/views/late-view-parts";
import type { StartProps } from "./start-props";

// Most come for the answer; what it shares with the page is then bundled once.
keepViewPart("answer", AnswerView);

/** Takes over what the server drew; `then` is called once it answers to input. Its view must be here. */
export function comeAlive(page: HTMLElement, { view, ...props }: StartProps, then: () => void): void {
  // As a transition, so that the browser may take input in between.
  startTransition(() => {
    hydrateRoot(
      page,
      <StrictMode>
        <Calculator {...props} views={lateViewParts} />
        <Told then={then} />
      </StrictMode>,
    );
  });
}

/** Tells that everything before it is drawn. */
function Told({ then }: { readonly then: () => void }) {
  useEffect(then, [then]);
  return null;
}
