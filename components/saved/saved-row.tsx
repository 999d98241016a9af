import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { opensElsewhere } from "@/components/ui/opens-elsewhere";
import { longestTitle, readTitle } from "@/lib/scenario/read/title";
import type { SavedEntry } from "./saved-store";
import { savedWords, summaryOf } from "./summary";

type SavedRowProps = {
  readonly entry: SavedEntry;
  readonly isTicked: boolean;
  readonly isTaken: (name: string) => boolean;
  readonly onTick: () => void;
  readonly onOpen: () => void;
  /** A sentence where it cannot be done. */
  readonly onRename: (name: string) => string | null;
  readonly onDelete: () => void;
};

/** One saved scenario with what can be done with it. */
export function SavedRow({ entry, isTicked, isTaken, onTick, onOpen, onRename, onDelete }: SavedRowProps) {
  const [isRenaming, setRenaming] = useState(false);
  const summary = useMemo(() => summaryOf(entry.link), [entry.link]);
  const renameButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setRenaming(false);
    renameButton.current?.focus();
  };
  const open = (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <li className="saved-row">
      {isRenaming ? (
        <RenameForm
          name={entry.name}
          isTaken={isTaken}
          onDone={(name) => {
            const problem = name === entry.name ? null : onRename(name);
            if (problem === null) close();
            return problem;
          }}
          onCancel={close}
        />
      ) : (
        <label className="saved-name">
          <input type="checkbox" checked={isTicked} onChange={onTick} />
          <span>{entry.name}</span>
        </label>
      )}
      <p className="saved-about">
        {summary} · <time dateTime={entry.savedAt}>{savedWords(entry.savedAt)}</time>
      </p>
      <p className="saved-actions">
        <a href={`/${entry.link}`} onClick={open} aria-label={`Open ${entry.name}`}>
          Open
        </a>
        <button type="button" ref={renameButton} aria-label={`Rename ${entry.name}`} onClick={() => setRenaming(true)}>
          Rename
        </button>
        <button type="button" aria-label={`Delete ${entry.name}`} onClick={onDelete}>
          Delete
        </button>
      </p>
    </li>
  );
}

type RenameFormProps = {
  readonly name: string;
  readonly isTaken: (name: string) => boolean;
  readonly onDone: (name: string) => string | null;
  readonly onCancel: () => void;
};

function RenameForm({ name, isTaken, onDone, onCancel }: RenameFormProps) {
  const id = useId();
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const wanted = readTitle(text);
  const submit = () => {
    if (wanted === "") return setProblem("Give it a name first.");
    if (wanted !== name && isTaken(wanted)) return setProblem(`“${wanted}” is the name of another one.`);
    setProblem(onDone(wanted) ?? "");
  };
  return (
    <form
      className="save-line"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The dialog would close on it.
        event.preventDefault();
        onCancel();
      }}
    >
      <input
        type="text"
        value={text}
        maxLength={longestTitle}
        aria-label={`New name of ${name}`}
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem ? true : undefined}
        ref={input}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem("");
        }}
      />
      <button type="submit" className="solid-button">
        Rename
      </button>
      <button type="button" className="quiet-button" onClick={onCancel}>
        Cancel
      </button>
      {problem && (
        <p className="save-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
