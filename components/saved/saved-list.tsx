import { useState } from "react";
import { ComparePreset } from "./compare-ticked";
import { SavedRow } from "./saved-row";
import type { SavedEntry } from "./saved-store";
import type { ShelfActions } from "./use-saved-store";

/** The key of the scenario on the page, among those that are ticked. */
export const here = "here";

/** How many are drawn at first and each time more are asked for: thousands at once would hold the page up for seconds. */
const drawnAtOnce = 100;

type SavedListProps = {
  /** The scenario on the page. */
  readonly link: string;
  readonly saved: readonly SavedEntry[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string) => void;
  readonly onOpen: (link: string) => void;
  readonly onDelete: (entry: SavedEntry) => void;
  readonly onSaid: (words: string) => void;
  readonly actions: Pick<ShelfActions, "rename">;
};

/** The scenario on the page and those that are saved, each with what can be done with it. */
export function SavedList({ link, saved, ticked, onTick, onOpen, onDelete, onSaid, actions }: SavedListProps) {
  const [most, setMost] = useState(drawnAtOnce);
  const rename = (key: string, name: string) => {
    const outcome = actions.rename(key, name);
    if (!outcome.ok) return outcome.because;
    onSaid(`Renamed to “${name}”.`);
    return null;
  };
  return (
    <>
      <ul className="saved-list" aria-label="Scenarios">
        <li className="saved-row">
          <label className="saved-name">
            <input type="checkbox" checked={ticked.has(here)} onChange={() => onTick(here)} />
            <span>The scenario on the page</span>
          </label>
          <p className="saved-actions">
            <ComparePreset link={link} />
          </p>
        </li>
        {saved.slice(0, most).map((entry) => (
          <SavedRow
            key={entry.key}
            entry={entry}
            isTicked={ticked.has(entry.key)}
            isTaken={(name) => saved.some((each) => each.name === name)}
            onTick={() => onTick(entry.key)}
            onOpen={() => onOpen(entry.link)}
            onRename={(name) => rename(entry.key, name)}
            onDelete={() => onDelete(entry)}
          />
        ))}
      </ul>
      {saved.length > most && (
        <button type="button" className="quiet-button" onClick={() => setMost(most + drawnAtOnce)}>
          {most} of {saved.length} are shown. Show more
        </button>
      )}
    </>
  );
}
