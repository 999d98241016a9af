"use client";

import { useRef } from "react";
import { longestTitle, titleKey } from "@/lib/scenario/read/title";
import type { Action } from "./state";

type TitleFieldProps = {
  /** The scenario's own title; empty when it has none. */
  readonly title: string;
  /** What the scenario is called without one. */
  readonly preset: string;
  readonly dispatch: (action: Action) => void;
};

/** What the scenario is called wherever its link is shown. It counts when the box is left: no figure depends on it. */
export function TitleField({ title, preset, dispatch }: TitleFieldProps) {
  const box = useRef<HTMLInputElement>(null);
  const commit = (text: string) => {
    if (text !== title) dispatch({ type: "commit", id: titleKey, text });
  };
  return (
    <p className="title-field">
      <input
        // A title that comes from elsewhere, by undoing or by opening a link, is a new box.
        key={title}
        ref={box}
        type="text"
        form="inputs"
        name={titleKey}
        defaultValue={title}
        placeholder={`${preset}: give it a title`}
        maxLength={longestTitle}
        autoComplete="off"
        dir="auto"
        aria-label="Title of the scenario"
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(event.currentTarget.value);
          if (event.key === "Escape" && box.current) box.current.value = title;
        }}
      />
    </p>
  );
}
