import { type ChangeEvent, useState } from "react";
import { download } from "./download";
import { fileOf, type Import, importWords, largestFile, type Refused, readFile, tooLarge } from "./file";
import type { SavedStore } from "./saved-store";
import type { ShelfActions } from "./use-saved-store";

type FilesProps = {
  readonly shelf: SavedStore;
  readonly actions: Pick<ShelfActions, "saveAll">;
  readonly onSaid: (words: string) => void;
};

/** Of those that could not be read. */
const maxListed = 50;

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
    const read = await contentOf(file);
    // The same file can be chosen again.
    input.value = "";
    if (!read.ok) return onSaid(read.because);
    const { added, problem } = actions.saveAll(read.add);
    setRefused(read.refused);
    onSaid(importWords(added, read, problem));
  }
  async function contentOf(file: File): Promise<Import> {
    // A character has up to three bytes.
    if (file.size > 3 * largestFile) return tooLarge;
    try {
      return readFile(await file.text(), saved);
    } catch {
      return { ok: false, because: "The file could not be read." };
    }
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
          {refused.slice(0, maxListed).map(({ name, because }) => (
            <li key={name}>
              {name}: {because}
            </li>
          ))}
          {refused.length > maxListed && <li>And {refused.length - maxListed} more.</li>}
        </ul>
      )}
    </section>
  );
}
