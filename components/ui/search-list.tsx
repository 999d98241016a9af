"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useState } from "react";

type SearchListProps<Item> = {
  /** Of the search box: "Search model". */
  readonly label: string;
  readonly placeholder: string;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly sought: string;
  readonly onSought: (sought: string) => void;
  /** What is left of all of them. */
  readonly found: readonly Item[];
  readonly count: number;
  /** The one the list starts at, and that is marked as chosen. */
  readonly selected?: string;
  readonly onChoose: (item: Item) => void;
  /** What stands over an item that begins a new part of the list; null where there is nothing to say. */
  readonly headingOf: (item: Item) => string | null;
  readonly none: string;
  /** What an option says. */
  readonly children: (item: Item) => ReactNode;
  /** Between the box and the list. */
  readonly between?: ReactNode;
};

/** A list that is searched by typing: the focus stays in the box, arrows move through what is left, Enter takes one. */
export function SearchList<Item extends { readonly id: string }>(props: SearchListProps<Item>) {
  const { label, placeholder, search, sought, onSought, found, count, selected = "", onChoose, none, between } = props;
  const [active, setActive] = useState(selected);
  const at = Math.max(
    0,
    found.findIndex((each) => each.id === active),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = found[Math.min(found.length - 1, Math.max(0, at + step))];
      if (next) setActive(next.id);
      document.getElementById(`pick-${next?.id}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && found[at]) {
      event.preventDefault();
      onChoose(found[at]);
    }
  };
  return (
    <>
      <input
        ref={search}
        className="picker-search"
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls="picker-list"
        aria-activedescendant={found[at] ? `pick-${found[at].id}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        value={sought}
        onChange={(event) => onSought(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {found.length} of {count}
      </p>
      {between}
      <Options {...props} active={found[at]?.id} />
      {found.length === 0 && <p className="picker-heading">{none}</p>}
    </>
  );
}

function Options<Item extends { readonly id: string }>({
  found,
  active,
  selected,
  headingOf,
  onChoose,
  children,
}: SearchListProps<Item> & { readonly active: string | undefined }) {
  return (
    <div className="picker-list" id="picker-list" role="listbox" aria-label="Found">
      {found.map((item, index) => {
        const heading = headingOf(item);
        const before = found[index - 1];
        return (
          <div key={item.id} role="presentation">
            {heading !== (before ? headingOf(before) : null) && <p className="picker-heading">{heading}</p>}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box, which has the focus */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: as its active descendant */}
            <div
              className="picker-option"
              role="option"
              id={`pick-${item.id}`}
              aria-selected={item.id === selected}
              data-active={item.id === active ? "" : undefined}
              onClick={() => onChoose(item)}
            >
              {children(item)}
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** Those with every sought word somewhere in their text. */
export function withWords<Item>(
  items: readonly Item[],
  sought: string,
  textOf: (item: Item) => string,
): readonly Item[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = textOf(item).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
