"use client";

import { useEffect, useRef } from "react";
import { copyRefused, useCopy } from "@/components/share/use-copy";

/** Copies the tables for a spreadsheet; where the clipboard is refused, the text is shown selected instead. */
export function CopyTable({ text }: { readonly text: string }) {
  const { copied, copy } = useCopy();
  const is = copied?.what === text ? copied : null;
  const box = useRef<HTMLTextAreaElement>(null);
  // Selected text is copied by the keyboard only where the focus is.
  useEffect(() => {
    if (!is?.isRefused) return;
    box.current?.focus();
    box.current?.select();
  }, [is]);
  return (
    <div className="copy-table js-only">
      <button
        type="button"
        className="quiet-button"
        onClick={() => copy(text, () => navigator.clipboard.writeText(text))}
      >
        Copy as table
      </button>
      <p role="status">{is && (is.isRefused ? copyRefused : "Copied.")}</p>
      {is?.isRefused && <textarea readOnly rows={4} aria-label="The tables as text" value={text} ref={box} />}
    </div>
  );
}
