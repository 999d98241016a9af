import { type DragEvent, useEffect, useRef, useState } from "react";

/** A file from a folder, or dropped on the page. */
export function FileChoice({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const early = useRef(onChoose);
  // What was chosen before the page was alive counts.
  useEffect(() => {
    const [file] = input.current?.files ?? [];
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
        onChange={({ target }) => {
          const [file] = target.files ?? [];
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
