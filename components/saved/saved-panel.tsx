"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { nameOf } from "@/lib/scenario/read/title";
import { ComparePreset, CompareTicked } from "./compare-ticked";
import { Files } from "./files";
import { SetAside } from "./quarantine";
import { SaveForm } from "./save-form";
import { SavedRow } from "./saved-row";
import type { Change } from "./saved-store";
import { useSavedStore } from "./use-saved-store";

export type SavedPanelProps = {
  /** The scenario on the page. */
  readonly link: string;
  readonly onOpen: (link: string) => void;
  readonly onClose: () => void;
};

/** The scenario on the page, among those that are ticked. */
const here = "here";

type Undoable = {
  readonly changes: readonly Change[];
  /** What is said when it is undone. */
  readonly undone: string;
};

export default function SavedPanel({ link, onOpen, onClose }: SavedPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const { shelf, actions } = useSavedStore();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [status, setStatus] = useState("");
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const wasPressedOutside = useRef(false);
  const title = useMemo(() => nameOf(interpret(readLink(link))), [link]);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    if (undoable) undo.current?.focus();
  }, [undoable]);

  const say = (words: string, can: Undoable | null = null) => {
    setStatus(words);
    setUndoable(can);
  };
  const tick = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  const remove = (name: string, keys: readonly string[]) =>
    say(`Deleted ${name}.`, { changes: actions.remove(keys), undone: `${name} is back.` });
  const putBack = ({ changes, undone }: Undoable) => {
    const outcome = actions.putBack(changes);
    say(outcome.ok ? undone : outcome.because);
    said.current?.focus();
  };
  const links = [
    ...(ticked.has(here) ? [link] : []),
    ...shelf.saved.filter(({ key }) => ticked.has(key)).map((entry) => entry.link),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on the backdrop
    <dialog
      ref={dialog}
      className="explanation-dialog saved-dialog"
      aria-labelledby="saved-title"
      onClose={onClose}
      onPointerDown={(event) => {
        wasPressedOutside.current = event.target === dialog.current;
      }}
      onClick={(event) => {
        // A selection that began inside may end on the backdrop.
        if (wasPressedOutside.current && event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="explanation-sheet">
        <header>
          <h2 id="saved-title">Saved scenarios</h2>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {shelf.problem !== null ? (
          <p className="saved-note">{shelf.problem}</p>
        ) : (
          <SaveForm
            link={link}
            title={title}
            saved={shelf.saved}
            actions={actions}
            onSaid={say}
            onReplaced={(name, change) =>
              say(`Replaced “${name}”.`, { changes: [change], undone: `“${name}” is as it was.` })
            }
          />
        )}
        <p className="saved-status" role="status" tabIndex={-1} ref={said}>
          {status}{" "}
          {undoable && (
            <button type="button" className="text-button" ref={undo} onClick={() => putBack(undoable)}>
              Undo
            </button>
          )}
        </p>
        <SetAside
          unreadable={shelf.unreadable}
          onDelete={() =>
            remove(
              "what could not be read",
              shelf.unreadable.map(({ key }) => key),
            )
          }
        />
        <ul className="saved-list" aria-label="Scenarios">
          <li className="saved-row">
            <label className="saved-name">
              <input type="checkbox" checked={ticked.has(here)} onChange={() => tick(here)} />
              <span>The scenario on the page</span>
            </label>
            <p className="saved-actions">
              <ComparePreset link={link} />
            </p>
          </li>
          {shelf.saved.map((entry) => (
            <SavedRow
              key={entry.key}
              entry={entry}
              isTicked={ticked.has(entry.key)}
              isTaken={(name) => shelf.saved.some((each) => each.name === name)}
              onTick={() => tick(entry.key)}
              onOpen={() => {
                // Closed first: the browser gives the focus back to the button that opened it.
                dialog.current?.close();
                onOpen(entry.link);
              }}
              onRename={(name) => {
                const outcome = actions.rename(entry.key, name);
                if (!outcome.ok) return outcome.because;
                say(`Renamed to “${name}”.`);
                return null;
              }}
              onDelete={() => remove(`“${entry.name}”`, [entry.key])}
            />
          ))}
        </ul>
        <CompareTicked links={links} />
        <Files shelf={shelf} actions={actions} onSaid={say} />
        <p className="saved-note">
          Saved scenarios lie in this browser only, and nothing of them is sent anywhere. Clearing the browser’s data
          deletes them; an exported file keeps them.
        </p>
      </div>
    </dialog>
  );
}
