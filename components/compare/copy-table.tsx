"use client";

import { useState } from "react";

/** Copies the tables for a spreadsheet; where the clipboard is refused, the text is shown selected instead. */
export function CopyTable({ text }: { readonly text: string }) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  if (state === "refused")
    return (
      <textarea
        className="copy-table-box"
        readOnly
        rows={4}
        aria-label="The tables as text: press Ctrl or Cmd and C"
        value={text}
        ref={(box) => box?.select()}
        onBlur={() => setState("idle")}
      />
    );
  return (
    <button type="button" className="quiet-button js-only" onClick={copy} onBlur={() => setState("idle")}>
      {state === "copied" ? "Copied" : "Copy as table"}
    </button>
  );
}
