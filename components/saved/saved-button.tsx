"use client";

import { type Dispatch, useState } from "react";
import { pushAddress } from "@/components/calculator/address";
import type { Action } from "@/components/calculator/state";
import { Coming } from "@/components/ui/coming";
import { useFileDrop } from "@/components/ui/use-file-drop";
import { useLate } from "@/components/ui/use-late";
import { type ViewId, withView } from "@/lib/scenario/read/view";

const loadPanel = () => import("./saved-panel");

type SavedButtonProps = {
  /** Of the scenario: what is saved has no view. */
  readonly link: string;
  readonly view: ViewId;
  readonly dispatch: Dispatch<Action>;
};

/** Opens what is saved in this browser; the code for it is loaded with the first press. */
export function SavedButton({ link, view, dispatch }: SavedButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const { Part: SavedPanel, isComing, hasFailed, want } = useLate(loadPanel);
  const [dropped, setDropped] = useState<File | null>(null);
  const open = (file: File | null) => {
    setDropped(file);
    setOpen(true);
    want();
  };
  const isOver = useFileDrop(open);
  const show = (next: string) => {
    setOpen(false);
    if (next === link) return;
    // Back returns to what is on the page now, with what was typed last.
    pushAddress(withView(link, view));
    dispatch({ type: "open", link: withView(next, view) });
  };
  return (
    <>
      <button
        type="button"
        className="quiet-button js-only"
        aria-haspopup="dialog"
        aria-label="Saved"
        onClick={() => open(null)}
      >
        <svg viewBox="0 0 18 18" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
          <path d="M4.5 2.5h9v13L9 12l-4.5 3.5z" strokeWidth="1.6" strokeLinejoin="round" />
        </svg>
        <span className="wide-only">Saved</span>
      </button>
      {isOver && <p className="drop-hint">Drop it to see what it has. Nothing is sent anywhere.</p>}
      {isComing && <Coming />}
      {hasFailed && <span role="alert">Could not load. Try again.</span>}
      {isOpen && SavedPanel && (
        <SavedPanel link={link} dropped={dropped} onOpen={show} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
