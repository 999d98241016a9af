"use client";

import { useMemo, useRef, useState } from "react";
import type { Action } from "@/components/calculator/state";
import { Dialog } from "@/components/ui/dialog";
import { SearchList, withWords } from "@/components/ui/search-list";
import type { ChoiceView } from "@/lib/form/field-view";
import { offeredBy } from "@/lib/form/offered";
import { OwnModel } from "./own-model";

type RecordPickerProps = {
  readonly view: ChoiceView;
  readonly dispatch: (action: Action) => void;
  readonly onClose: () => void;
};

/** A list of what the catalogue offers, with price and date, to be searched; what does not fit comes after what does. */
export default function RecordPicker({ view, dispatch, onClose }: RecordPickerProps) {
  const { id, title, value } = view;
  const dialog = useRef<HTMLDialogElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState("");
  const offered = useMemo(() => offeredBy(view), [view]);
  const found = useMemo(() => withWords(offered, sought, (each) => `${each.name} ${each.title}`), [offered, sought]);
  const close = () => dialog.current?.close();
  return (
    <Dialog title={title} name="picker" place="side" onClose={onClose} focusFirst={search} ref={dialog}>
      <SearchList
        label={`Search ${title.toLowerCase()}`}
        placeholder={`Search ${offered.length}`}
        search={search}
        sought={sought}
        onSought={setSought}
        found={found}
        count={offered.length}
        selected={value}
        onChoose={(option) => {
          close();
          if (option.id !== value) dispatch({ type: "choose", id, option: option.id });
        }}
        headingOf={({ misfit }) => misfit}
        none="Nothing has these words in its name."
        between={id.endsWith("model") && <OwnModel id={id} dispatch={dispatch} onDone={close} />}
      >
        {(option) => (
          <>
            <span className="picker-title">{option.name}</span>
            <span className="picker-price">
              {[option.price, option.name === option.title ? "" : option.title].filter(Boolean).join(" · ")}
            </span>
            {option.asOf && <span className="picker-date">{option.asOf}</span>}
          </>
        )}
      </SearchList>
    </Dialog>
  );
}
