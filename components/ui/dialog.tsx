"use client";

import { type ReactNode, type RefObject, type SyntheticEvent, useId, useLayoutEffect, useRef } from "react";

type DialogProps = {
  readonly title: string;
  /** What its class names start with. */
  readonly name: string;
  /** At the side it is a sheet beside the page; in the middle it stands before it. */
  readonly place: "side" | "middle";
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** In a form, Enter presses its submit button. */
  readonly isForm?: boolean;
  /** Takes the focus in place of the first thing that can. */
  readonly focusFirst?: RefObject<HTMLElement | null>;
  /** To close it before something else happens: closing gives the focus back to where it was. */
  readonly ref?: RefObject<HTMLDialogElement | null>;
};

/** A dialog before the page, open as long as it is rendered. Escape, its button and a press beside it close it. */
export function Dialog({ title, name, place, onClose, children, isForm = false, focusFirst, ref }: DialogProps) {
  const own = useRef<HTMLDialogElement>(null);
  const dialog = ref ?? own;
  const pressed = useRef<EventTarget>(null);
  const titleId = useId();
  const Sheet = isForm ? "form" : "div";
  // At once: a key that is pressed before it is open would go to the page.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    focusFirst?.current?.focus();
  }, [dialog, focusFirst]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on the backdrop
    <dialog
      ref={dialog}
      className={`dialog dialog-${place} ${name}-dialog`}
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={({ target }) => {
        pressed.current = target;
      }}
      // A text that is selected beyond the edge ends on the backdrop, too.
      onClick={({ target }) => target === dialog.current && target === pressed.current && dialog.current.close()}
    >
      <Sheet className={`dialog-sheet ${name}-sheet`} onSubmit={isForm ? stay : undefined}>
        <header>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {children}
      </Sheet>
    </dialog>
  );
}

const stay = (event: SyntheticEvent) => event.preventDefault();
