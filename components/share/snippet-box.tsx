import { useId, useRef } from "react";
import type { Snippet } from "@/lib/publish/share/snippets";
import type { Copied, Copy } from "./use-copy";

type SnippetBoxProps = {
  readonly snippet: Snippet;
  /** Enter anywhere in the form copies it. */
  readonly isUsual: boolean;
  readonly copied: Copied | null;
  readonly copy: Copy;
};

/** A text to paste with its button; where the clipboard is refused, the text is selected. */
export function SnippetBox({ snippet, isUsual, copied, copy }: SnippetBoxProps) {
  const { name, text, note } = snippet;
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isCopied = copied?.what === text && !copied.isRefused;
  const onCopy = async () => {
    if (await copy(text, () => navigator.clipboard.writeText(text))) return;
    box.current?.focus();
    box.current?.select();
  };
  return (
    <div className="share-snippet">
      <div className="share-snippet-head">
        <label htmlFor={id}>{name}</label>
        <button
          type={isUsual ? "submit" : "button"}
          className={isUsual ? "solid-button" : "quiet-button share-copy"}
          aria-label={isCopied ? undefined : `Copy: ${name}`}
          onClick={onCopy}
        >
          {isCopied ? "Copied" : "Copy"}
        </button>
      </div>
      <textarea id={id} ref={box} readOnly rows={rowsFor(text)} spellCheck={false} value={text} dir="ltr" />
      {note && <p className="share-note">{note}</p>}
    </div>
  );
}

const lettersInRow = 64;

const rowsFor = (text: string): number =>
  Math.min(8, Math.max(text.split("\n").length, Math.ceil(text.length / lettersInRow)));
