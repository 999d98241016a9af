"use client";

import type { ReactNode } from "react";
import type { Action } from "@/components/calculator/state";
import type { ChoiceView } from "@/lib/form/field-view";
import { usePicker } from "./use-picker";

type PickerButtonProps = {
  readonly view: ChoiceView;
  readonly label: string;
  readonly dispatch: (action: Action) => void;
  readonly children: ReactNode;
};

/** A chosen record in a sentence, which opens the list of all. Without scripts it is its name alone. */
export function PickerButton({ view, label, dispatch, children }: PickerButtonProps) {
  const { open, picker } = usePicker(view, dispatch);
  return (
    <>
      <span className="no-js-only">{children}</span>
      <button type="button" className="picker-button js-only" aria-haspopup="dialog" aria-label={label} onClick={open}>
        {children}
      </button>
      {picker}
    </>
  );
}
