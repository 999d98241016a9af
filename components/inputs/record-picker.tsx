"use client";

import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { Action } from "@/components/calculator/state";
import { Dialog } from "@/components/ui/dialog";
import type { ChoiceView } from "@/lib/form/field-view";
import { type Offered, offeredBy } from "@/lib/form/offered";
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
  const found = useMemo(() => matching(offered, sought), [offered, sought]);
  const [active, setActive] = useState(value);
  const at = Math.max(
    0,
    found.findIndex((each) => each.id === active),
  );
  const choose = (option: string) => {
    dialog.current?.close();
    if (option !== value) dispatch({ type: "choose", id, option });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = found[Math.min(found.length - 1, Math.max(0, at + step))];
      if (next) setActive(next.id);
      document.getElementById(`pick-${next?.id}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && found[at]) {
      event.preventDefault();
      choose(found[at].id);
    }
  };
  return (
    <Dialog title={title} name="picker" place="side" onClose={onClose} focusFirst={search} ref={dialog}>
      <input
        ref={search}
        className="picker-search"
        type="search"
        role="combobox"
        aria-label={`Search ${title.toLowerCase()}`}
        aria-expanded="true"
        aria-controls="picker-list"
        aria-activedescendant={found[at] ? `pick-${found[at].id}` : undefined}
        placeholder={`Search ${offered.length}`}
        autoComplete="off"
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {found.length} of {offered.length}
      </p>
      {id.endsWith("model") && <OwnModel id={id} dispatch={dispatch} onDone={() => dialog.current?.close()} />}
      <OfferedList found={found} active={found[at]?.id} value={value} onChoose={choose} />
    </Dialog>
  );
}

type OfferedListProps = {
  readonly found: readonly Offered[];
  readonly active: string | undefined;
  readonly value: string;
  readonly onChoose: (option: string) => void;
};

function OfferedList({ found, active, value, onChoose }: OfferedListProps) {
  return (
    <div className="picker-list" id="picker-list" role="listbox" aria-label="Offered">
      {found.map(({ id, title, name, price, asOf, misfit }, index) => (
        <div key={id} role="presentation">
          {misfit !== (index > 0 ? found[index - 1]?.misfit : null) && <p className="picker-misfit">{misfit}</p>}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box, which has the focus */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as its active descendant */}
          <div
            className="picker-option"
            role="option"
            id={`pick-${id}`}
            aria-selected={id === value}
            data-active={id === active ? "" : undefined}
            onClick={() => onChoose(id)}
          >
            <span className="picker-title">{name}</span>
            <span className="picker-price">{[price, name === title ? "" : title].filter(Boolean).join(" · ")}</span>
            {asOf && <span className="picker-date">{asOf}</span>}
          </div>
        </div>
      ))}
      {found.length === 0 && <p className="picker-misfit">Nothing has these words in its name.</p>}
    </div>
  );
}

/** Every word somewhere in the name. */
function matching(offered: readonly Offered[], sought: string): readonly Offered[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return offered.filter(({ title, name }) => {
    const text = `${name} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
