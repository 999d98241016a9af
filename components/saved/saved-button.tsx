"use client";

import { type ComponentType, type Dispatch, useState } from "react";
import type { Action } from "@/components/calculator/state";
import type { SavedPanelProps } from "./saved-panel";

type SavedButtonProps = { readonly link: string; readonly dispatch: Dispatch<Action> };

/** Opens what is saved in this browser; the code for it is loaded with the first press. */
export function SavedButton({ link, dispatch }: SavedButtonProps) {
  const [Panel, setPanel] = useState<ComponentType<SavedPanelProps> | null>(null);
  const [state, setState] = useState<"closed" | "open" | "failed">("closed");
  const open = () => {
    setState("open");
    import("./saved-panel").then(
      ({ default: loaded }) => setPanel(() => loaded),
      () => setState("failed"),
    );
  };
  const show = (next: string) => {
    setState("closed");
    if (next === link) return;
    // Back returns to what is on the page now, with what was typed last.
    window.history.replaceState(window.history.state, "", `/${link}`);
    window.history.pushState(window.history.state, "", `/${link}`);
    dispatch({ type: "open", link: next });
  };
  return (
    <>
      <button type="button" className="quiet-button js-only" aria-haspopup="dialog" aria-label="Saved" onClick={open}>
        <svg viewBox="0 0 18 18" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
          <path d="M4.5 2.5h9v13L9 12l-4.5 3.5z" strokeWidth="1.6" strokeLinejoin="round" />
        </svg>
        <span className="wide-only">Saved</span>
      </button>
      {state === "failed" && <span role="alert">Could not load. Try again.</span>}
      {state === "open" && Panel && <Panel link={link} onOpen={show} onClose={() => setState("closed")} />}
    </>
  );
}
