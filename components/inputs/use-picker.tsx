import { type ReactNode, useCallback, useState } from "react";
import type { Action } from "@/components/calculator/state";
import { Coming } from "@/components/ui/coming";
import { LateFailure } from "@/components/ui/late-failure";
import { useLate } from "@/components/ui/use-late";
import type { ChoiceView } from "@/lib/form/field-view";

/** Loaded when a list is first opened. */
const loadPicker = () => import("./record-picker");

type Picker = {
  readonly open: () => void;
  /** What stands on the page while it is open. */
  readonly picker: ReactNode;
};

/** The list of a choice that can be searched. */
export function usePicker(view: ChoiceView, dispatch: (action: Action) => void): Picker {
  const [isOpen, setOpen] = useState(false);
  const { Part: RecordPicker, isComing, hasFailed, want } = useLate(loadPicker);
  const open = useCallback(() => {
    setOpen(true);
    want();
  }, [want]);
  const close = useCallback(() => setOpen(false), []);
  const picker = isOpen && (
    <>
      {RecordPicker && <RecordPicker view={view} dispatch={dispatch} onClose={close} />}
      {isComing && <Coming />}
      {hasFailed && <LateFailure />}
    </>
  );
  return { open, picker };
}
