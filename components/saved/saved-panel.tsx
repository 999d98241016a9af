"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";
import { nameOf } from "@/lib/scenario/title";
import { ComparePreset, CompareTicked } from "./compare-ticked";
import { Files } from "./files";
import { SaveForm } from "./save-form";
import { SavedRow } from "./saved-row";
import { SetAside } from "./set-aside";
import { besidePreset, comparisonOf } from "./summary";
import { useShelf } from "./use-shelf";

export type SavedPanelProps = {
  /** The scenario on the page. */
  readonly link: string;
  readonly onOpen: (link: string) => void;
  readonly onClose: () => void;
};

/** The scenario on the page, among those that are ticked. */
const here = "here";

type Gone = { readonly name: string; readonly texts: readonly (readonly [key: string, text: string])[] };

export default function SavedPanel({ link, onOpen, onClose }: SavedPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const { shelf, actions } = useShelf();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [status, setStatus] = useState("");
  const [gone, setGone] = useState<Gone | null>(null);
  const title = useMemo(() => nameOf(interpret(readLink(link))), [link]);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    if (gone) undo.current?.focus();
  }, [gone]);

  const say = (words: string) => {
    setStatus(words);
    setGone(null);
  };
  const tick = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  const remove = (name: string, keys: readonly string[]) => {
    const texts = keys.flatMap((key) => {
      const text = actions.remove(key);
      return text === null ? [] : [[key, text] as const];
    });
    setStatus(`Deleted ${name}.`);
    setGone({ name, texts });
  };
  const putBack = ({ name, texts }: Gone) => {
    const failed = texts.map(([key, text]) => actions.putBack(key, text)).find(({ ok }) => !ok);
    say(failed && !failed.ok ? failed.because : `${name} is back.`);
    said.current?.focus();
  };
  const links = [
    ...(ticked.has(here) ? [link] : []),
    ...shelf.saved.filter(({ key }) => ticked.has(key)).map((kept) => kept.link),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on the backdrop
    <dialog
      ref={dialog}
      className="explanation-dialog saved-dialog"
      aria-labelledby="saved-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
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
          <SaveForm link={link} title={title} saved={shelf.saved} actions={actions} onSaid={say} />
        )}
        <p className="saved-status" role="status" tabIndex={-1} ref={said}>
          {status}{" "}
          {gone && (
            <button type="button" className="text-button" ref={undo} onClick={() => putBack(gone)}>
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
          {shelf.saved.map((kept) => (
            <SavedRow
              key={kept.key}
              kept={kept}
              isTicked={ticked.has(kept.key)}
              isTaken={(name) => shelf.saved.some((each) => each.name === name)}
              onTick={() => tick(kept.key)}
              onOpen={() => onOpen(kept.link)}
              onRename={(name) => {
                const outcome = actions.rename(kept.key, name);
                if (!outcome.ok) return outcome.because;
                say(`Renamed to “${name}”.`);
                return null;
              }}
              onDelete={() => remove(`“${kept.name}”`, [kept.key])}
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
