import { type ChangeEvent, useState } from "react";
import { download } from "./download";
import { fileOf, type Import, importWords, largestFile, type Refused, readFile } from "./file";
import type { Shelf } from "./shelf";
import type { ShelfActions } from "./use-shelf";

type FilesProps = {
  readonly shelf: Shelf;
  readonly actions: Pick<ShelfActions, "save" | "remove">;
  readonly onSaid: (words: string) => void;
};

/** All of it as a file and back, and what could not be read. */
export function Files({ shelf, actions, onSaid }: FilesProps) {
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const day = () => new Date().toISOString().slice(0, 10);
  const { saved } = shelf;

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const [file] = input.files ?? [];
    if (!file) return;
    setRefused([]);
    const read: Import =
      file.size > largestFile
        ? { ok: false, because: "The file is larger than 1 MB." }
        : readFile(await file.text(), saved);
    // The same file can be chosen again.
    input.value = "";
    if (!read.ok) return onSaid(read.because);
    let added = 0;
    for (const each of read.add) {
      const outcome = actions.save(each);
      if (!outcome.ok) {
        onSaid(`${added} added, then no more: ${outcome.because}`);
        return;
      }
      added++;
    }
    setRefused(read.refused);
    onSaid(importWords(added, read));
  }
  return (
    <section className="saved-files" aria-label="Files">
      <div className="saved-file-buttons">
        <button
          type="button"
          className="quiet-button"
          disabled={saved.length === 0}
          onClick={() => {
            download(
              `crossover-scenarios-${day()}.json`,
              fileOf(saved, window.location.origin, new Date().toISOString()),
            );
            onSaid(`${saved.length} exported.`);
          }}
        >
          Export all
        </button>
        <label className="quiet-button saved-import">
          Import
          <input type="file" accept=".json,application/json" className="visually-hidden" onChange={choose} />
        </label>
      </div>
      {refused.length > 0 && (
        <ul className="saved-refused">
          {refused.map(({ name, because }) => (
            <li key={name}>
              {name}: {because}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
