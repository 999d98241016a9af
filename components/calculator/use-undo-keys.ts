import { type Dispatch, useEffect } from "react";
import type { Action } from "./state";

/** Boxes of text undo their own typing, and what is behind a dialog is left alone. */
const undoesItself = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && (target.type === "text" || target.type === "search")) ||
  (target instanceof Element && target.closest("dialog") !== null);

export function useUndoKeys(dispatch: Dispatch<Action>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || undoesItself(event.target)) return;
      const key = event.key.toLowerCase();
      const type = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
      if (!type) return;
      event.preventDefault();
      dispatch({ type });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [dispatch]);
}
