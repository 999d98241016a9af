import { type MouseEvent, type ReactNode, useContext } from "react";
import { NoScript, Scriptless } from "./scriptless";
import { fetchHelp, useHelp, useIsHelpMissing } from "./use-help";

export type QuantityFieldState = {
  readonly error?: string;
  /** What we understood: "mean 300". */
  readonly note?: string;
  readonly warning?: string;
};

type HelpProps = {
  /** Of the input. */
  readonly id: string;
  readonly title: string;
  /** Nobody has measured the value: the mark is dashed. */
  readonly isAssumption?: boolean;
  /** Where the value comes from. */
  readonly children: ReactNode;
};

/** What a field means and where its value comes from, behind one mark. */
export function Help({ id, title, isAssumption = false, children }: HelpProps) {
  return (
    <details
      className="quantity-field-help"
      data-assumption={isAssumption ? "" : undefined}
      onToggle={() => void fetchHelp()}
    >
      <summary aria-label={`About ${title}${isAssumption ? ", an assumption" : ""}`}>?</summary>
      <div className="quantity-field-about">
        <FetchedHelp id={id} />
        {children && <div className="quantity-field-source">{children}</div>}
      </div>
    </details>
  );
}

function FetchedHelp({ id }: { id: string }) {
  const text = useHelp(id);
  const isMissing = useIsHelpMissing();
  const sent = useContext(NoScript)?.help(id);
  return (
    <>
      {useContext(Scriptless) ? sent : <noscript>{sent}</noscript>}
      {text && <p id={helpId(id)}>{text}</p>}
      {!text && isMissing && (
        <p>
          The text did not load. <a href="/method">All of them are on the method page.</a>
        </p>
      )}
    </>
  );
}

/** Of the text that says what an input means. */
export const helpId = (id: string): string => `in-${id}-help`;

/** An error stands alone; a warning and a note may both be said. */
export function StateLine({ id, state: { error, warning, note } }: { id: string; state: QuantityFieldState }) {
  return (
    <div id={id} className="quantity-field-state">
      {error && <p className="quantity-field-error">{error}</p>}
      {!error && warning && <p className="quantity-field-warning">{warning}</p>}
      {!error && note && <p className="quantity-field-note">{note}</p>}
    </div>
  );
}

type ChangedLineProps = { id: string; title: string; from: string; onPutBack: () => void };

export function ChangedLine({ id, title, from, onPutBack }: ChangedLineProps) {
  return (
    <p className="quantity-field-changed">
      <span id={id}>
        <strong>changed</strong>, was {from}
      </span>{" "}
      <button type="button" className="js-only" aria-label={`Put back ${title}`} onClick={onPutBack}>
        Put back
      </button>
    </p>
  );
}

const pieces = [
  { label: "to", text: " to " },
  { label: "k", text: "k" },
  { label: "M", text: "M" },
];

/** What a phone's number pad lacks. Shown on coarse pointers only, and never taking the focus from the box. */
export function InsertButtons({ onInsert }: { onInsert: (text: string) => void }) {
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <div className="quantity-field-insert">
      {pieces.map(({ label, text }) => (
        <button
          key={label}
          type="button"
          tabIndex={-1}
          aria-label={`Insert ${label}`}
          onPointerDown={keepFocus}
          onMouseDown={keepFocus}
          onClick={() => onInsert(text)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
