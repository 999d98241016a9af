import { type DragEvent, useEffect, useRef, useState } from "react";

/** A file from a folder, or dropped on the page. */
export function FileChoice({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const early = useRef(onChoose);
  const isTaken = useRef(false);
  // What was chosen before the page was alive counts.
  useEffect(() => {
    const [file] = input.current?.files ?? [];
    isTaken.current = file !== undefined;
    if (file) early.current(file);
  }, []);
  const over = (event: DragEvent, isHere: boolean) => {
    event.preventDefault();
    setOver(isHere);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first
    <div
      className="own-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        const [file] = event.dataTransfer.files;
        if (file) onChoose(file);
      }}
    >
      <label htmlFor="own-file">A log, a usage report or an invoice</label>
      <input
        ref={input}
        id="own-file"
        type="file"
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet,.gz,.zip,text/csv,application/json"
        onClick={({ currentTarget }) => {
          // The same file may have other rows by now, and a browser says nothing of one that is chosen again. A click from before
          // the page was alive comes again when it is, and must not take the file away before it was read.
          if (isTaken.current) currentTarget.value = "";
        }}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          isTaken.current = file !== undefined;
          if (file) onChoose(file);
        }}
      />
      <p className="own-note">
        CSV, TSV, JSON or JSON Lines, plain or gzip of any size, Parquet, or a zip of up to 4 GB. It is read here and
        sent nowhere.
      </p>
    </div>
  );
}
