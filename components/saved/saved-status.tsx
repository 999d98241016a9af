import { useEffect, useRef } from "react";
import type { Change } from "./saved-store";

export type Undoable = {
  readonly changes: readonly Change[];
  /** What is said when it is undone. */
  readonly undone: string;
};

/** What was done last, and how to take it back. */
export type Status = { readonly words: string; readonly undoable: Undoable | null };

type SavedStatusProps = { readonly status: Status; readonly onUndo: (undoable: Undoable) => void };

export function SavedStatus({ status: { words, undoable }, onUndo }: SavedStatusProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (undoable) button.current?.focus();
  }, [undoable]);
  const undo = (what: Undoable) => {
    onUndo(what);
    line.current?.focus();
  };
  return (
    <p className="saved-status" role="status" tabIndex={-1} ref={line}>
      {words}{" "}
      {undoable && (
        <button type="button" className="text-button" ref={button} onClick={() => undo(undoable)}>
          Undo
        </button>
      )}
    </p>
  );
}
