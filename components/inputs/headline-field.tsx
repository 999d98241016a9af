"use client";

import { useRef } from "react";
import type { Action } from "@/components/calculator/state";
import { useTypedEarly } from "./use-typed-early";

type HeadlineFieldProps = {
  readonly field: "queries" | "horizon";
  readonly text: string;
  readonly bad: boolean;
  readonly dispatch: (action: Action) => void;
};

const labels = { queries: "Queries per month", horizon: "Months to look ahead" };

/** A number of the headline, typed over in place. Its full field, with unit and source, is among the inputs. */
export function HeadlineField({ field, text, bad, dispatch }: HeadlineFieldProps) {
  const before = useRef<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const type = (typed: string) => {
    before.current ??= text;
    dispatch({ type: "type", id: field, text: typed });
  };
  useTypedEarly(box, type);
  const commit = (current: string) => {
    if (before.current !== null) dispatch({ type: "commit", id: field, text: current });
    before.current = null;
  };
  return (
    <>
      <span className="no-js-only">{text}</span>
      <input
        ref={box}
        className="headline-field js-only"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={labels[field]}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? `headline-problem-${field}` : undefined}
        data-field={field}
        value={text}
        style={{ inlineSize: `${Math.max(text.length, 2) + 0.6}ch` }}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(event.currentTarget.value);
          if (event.key === "Escape" && before.current !== null) commit(before.current);
        }}
      />
    </>
  );
}
