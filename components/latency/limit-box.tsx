"use client";

import { useRef, useState } from "react";
import type { Action } from "@/components/calculator/state";
import { interpret } from "@/lib/scenario/read/interpret";
import { inMilliseconds } from "@/lib/scenario/text/milliseconds";
import { formatRange } from "@/lib/stats/range";

type LimitBoxProps = {
  readonly preset: string;
  readonly dispatch: (action: Action) => void;
};

const hint = "We then ask which token you mean.";

type Asked = { readonly text: string; readonly said: string };

/** A limit in one box. "Under 200 ms" may mean the first token or the last, so it asks and never guesses. */
export function LimitBox({ preset, dispatch }: LimitBoxProps) {
  const id = "limit-box";
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function change(next: string) {
    setText(next);
    setAsked(null);
    setProblem(null);
  }

  function ask() {
    if (text.trim() === "") return;
    const read = readLimit(preset, inMilliseconds(text));
    setAsked(typeof read === "string" ? null : read);
    setProblem(typeof read === "string" ? read : null);
  }

  function set(field: "firstTokenBudget" | "fullAnswerBudget") {
    dispatch({ type: "commit", id: field, text: inMilliseconds(text) });
    change("");
    box.current?.focus();
  }

  return (
    <div className="limit-box js-only">
      <div className="limit-box-entry">
        <label htmlFor={id}>How fast must it be?</label>
        <input
          ref={box}
          id={id}
          className="limit-box-input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          placeholder="200"
          value={text}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-unit ${id}-said`}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) ask();
            if (event.key === "Escape") change("");
          }}
        />
        <span id={`${id}-unit`} className="limit-box-unit">
          ms
        </span>
        <button type="button" className="quiet-button" onClick={ask}>
          Set limit
        </button>
      </div>
      <div className="limit-box-question">
        <p id={`${id}-said`} role="status" className={problem ? "quantity-field-error" : undefined}>
          {problem ?? (asked ? `${asked.said} until the first token, or until the last?` : hint)}
        </p>
        {asked && (
          <>
            <button type="button" className="quiet-button" onClick={() => set("firstTokenBudget")}>
              First token
            </button>
            <button type="button" className="quiet-button" onClick={() => set("fullAnswerBudget")}>
              Last token
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** What was understood, or the sentence about what was not. Both limits read alike. */
function readLimit(preset: string, text: string): Asked | string {
  const { values, issues } = interpret({ preset, entries: new Map([["firstTokenBudget", text]]), issues: [] });
  const range = values.get("firstTokenBudget");
  const problem = issues.find(({ field, level }) => field === "firstTokenBudget" && level === "error");
  if (problem || !range) return (problem?.message ?? "This is the limit already.").replace(/^First token within: /, "");
  return { text, said: range.high === 0 ? "No limit" : `${formatRange(range)} ms` };
}
