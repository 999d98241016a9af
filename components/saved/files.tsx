import { type ChangeEvent, useEffect, useEffectEvent, useState } from "react";
import { Coming } from "@/components/ui/coming";
import { LateFailure } from "@/components/ui/late-failure";
import { useLate } from "@/components/ui/use-late";
import { download } from "./download";
import { fileOf, importWords, type Refused } from "./file";
import { readChosen } from "./read-chosen";
import type { SavedStore } from "./saved-store";
import type { ScenarioFile } from "./scenario-file";
import type { ShelfActions } from "./use-saved-store";

const loadDifferences = () => import("./file-differences");

type FilesProps = {
  /** The scenario on the page. */
  readonly link: string;
  /** What was dropped on the page. */
  readonly dropped: File | null;
  readonly onOpen: (link: string) => void;
  readonly shelf: SavedStore;
  readonly actions: Pick<ShelfActions, "saveAll">;
  readonly onSaid: (words: string) => void;
};

/** Of those that could not be read. */
const maxListed = 50;

/** All of it as a file and back, what could not be read, and what one scenario in a file would change. */
export function Files({ link, dropped, onOpen, shelf, actions, onSaid }: FilesProps) {
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [found, setFound] = useState<{ readonly name: string; readonly file: ScenarioFile } | null>(null);
  const { Part: FileDifferences, isComing, hasFailed, want } = useLate(loadDifferences);
  const day = () => new Date().toISOString().slice(0, 10);
  const { saved } = shelf;

  async function take(file: File) {
    setRefused([]);
    setFound(null);
    const read = await readChosen(file, saved);
    if (!read.ok) return onSaid(read.because);
    if ("file" in read) {
      want();
      setFound({ name: file.name, file: read.file });
      return onSaid(`${file.name} is read. ${read.file.words}`);
    }
    const { added, problem } = await actions.saveAll(read.add);
    setRefused(read.refused);
    onSaid(importWords(added, read, problem));
  }
  async function choose({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const [file] = input.files ?? [];
    if (file) await take(file);
    // The same file can be chosen again.
    input.value = "";
  }
  const takeDropped = useEffectEvent(take);
  useEffect(() => {
    if (dropped) void takeDropped(dropped);
  }, [dropped]);
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
          <input type="file" accept=".json,.xlsx,application/json" className="visually-hidden" onChange={choose} />
        </label>
      </div>
      <p className="saved-note">
        A file of scenarios, scenario.json or scenario.xlsx, whose yellow cells are read back. Drop it anywhere on the
        page.
      </p>
      {found && isComing && <Coming />}
      {found && hasFailed && <LateFailure />}
      {found && FileDifferences && (
        <FileDifferences
          key={found.file.link}
          here={link}
          there={found.file.link}
          name={found.name}
          words={found.file.words}
          onOpen={() => onOpen(found.file.link)}
          onLeave={() => setFound(null)}
        />
      )}
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
