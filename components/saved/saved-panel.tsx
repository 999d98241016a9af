"use client";

import { useMemo, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { nameOf } from "@/lib/scenario/read/title";
import { CompareTicked } from "./compare-ticked";
import { Files } from "./files";
import { SetAside } from "./quarantine";
import { SaveForm } from "./save-form";
import { here, SavedList } from "./saved-list";
import { SavedStatus, type Status, type Undoable } from "./saved-status";
import { useSavedStore } from "./use-saved-store";

type SavedPanelProps = {
  /** The scenario on the page. */
  readonly link: string;
  /** A file that was dropped on the page. */
  readonly dropped: File | null;
  readonly onOpen: (link: string) => void;
  readonly onClose: () => void;
};

export default function SavedPanel({ link, dropped, onOpen, onClose }: SavedPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { shelf, actions } = useSavedStore();
  const { saved, unreadable, problem } = shelf;
  const [ticked, tick] = useTicked();
  const [status, setStatus] = useState<Status>({ words: "", undoable: null });
  const title = useMemo(() => nameOf(interpret(readLink(link))), [link]);

  const say = (words: string, undoable: Undoable | null = null) => setStatus({ words, undoable });
  const remove = (name: string, entries: readonly { readonly key: string }[]) =>
    say(`Deleted ${name}.`, {
      changes: actions.remove(entries.map(({ key }) => key)),
      undone: `${name} is back.`,
    });
  const putBack = ({ changes, undone }: Undoable) => {
    const outcome = actions.putBack(changes);
    say(outcome.ok ? undone : outcome.because);
  };
  const open = (chosen: string) => {
    // Closed first: the browser gives the focus back to the button that opened it.
    dialog.current?.close();
    onOpen(chosen);
  };
  const links = [...(ticked.has(here) ? [link] : []), ...saved.filter(({ key }) => ticked.has(key)).map(linkOf)];
  return (
    <Dialog title="Saved scenarios" name="saved" place="side" onClose={onClose} ref={dialog}>
      {problem !== null ? (
        <p className="saved-note">{problem}</p>
      ) : (
        <SaveForm
          {...{ link, title, saved, actions }}
          onSaid={say}
          onReplaced={(name, change) =>
            say(`Replaced “${name}”.`, { changes: [change], undone: `“${name}” is as it was.` })
          }
        />
      )}
      <SavedStatus status={status} onUndo={putBack} />
      <SetAside unreadable={unreadable} onDelete={() => remove("what could not be read", unreadable)} />
      <SavedList
        {...{ link, saved, ticked, actions }}
        onTick={tick}
        onOpen={open}
        onDelete={(entry) => remove(`“${entry.name}”`, [entry])}
        onSaid={say}
      />
      <CompareTicked links={links} />
      <Files {...{ link, dropped, shelf, actions }} onOpen={open} onSaid={say} />
      <p>
        <a href={`/calibrate${link.slice(1)}`}>Fill this scenario from your own log</a>
      </p>
      <p className="saved-note">
        Saved scenarios lie in this browser only, and nothing of them is sent anywhere. Clearing the browser’s data
        deletes them; an exported file keeps them.
      </p>
    </Dialog>
  );
}

const linkOf = (entry: { readonly link: string }): string => entry.link;

/** The keys of what is ticked, and how to tick one or take its tick away. */
function useTicked(): [ReadonlySet<string>, (key: string) => void] {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  return [ticked, tick];
}
