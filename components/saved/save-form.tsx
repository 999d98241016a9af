import { useId, useRef, useState } from "react";
import { longestTitle, readTitle } from "@/lib/scenario/read/title";
import { freeName } from "./names";
import type { Change, SavedEntry } from "./saved-store";
import type { ShelfActions } from "./use-saved-store";

type SaveFormProps = {
  readonly link: string;
  /** What the scenario is called. */
  readonly title: string;
  readonly saved: readonly SavedEntry[];
  readonly actions: Pick<ShelfActions, "save" | "replace">;
  readonly onSaid: (words: string) => void;
  readonly onReplaced: (name: string, change: Change) => void;
};

/** Saves the scenario on the page under a name. A name that is taken is replaced or numbered, as the reader chooses. */
export function SaveForm({ link, title, saved, actions, onSaid, onReplaced }: SaveFormProps) {
  const id = useId();
  const [name, setName] = useState(title);
  // What was there when the reader was asked: another tab may change it, or delete it, while the question stands.
  const [asked, setAsked] = useState<SavedEntry | null>(null);
  const [problem, setProblem] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const wanted = readTitle(name);
  const before = saved.find((each) => each.name === wanted);
  const numbered = freeName(
    wanted,
    saved.map((each) => each.name),
  );

  const record = (as: string) => ({ name: as, link, savedAt: new Date().toISOString() });
  function settle(because: string) {
    setAsked(null);
    setProblem(because);
    button.current?.focus();
  }
  function save(as: string) {
    const outcome = actions.save(record(as));
    settle(outcome.ok ? "" : outcome.because);
    if (outcome.ok) onSaid(`Saved as “${as}”.`);
  }
  function replace(shown: SavedEntry) {
    const outcome = actions.replace(shown, record(wanted));
    settle(outcome.ok ? "" : outcome.because);
    if (outcome.ok) onReplaced(wanted, outcome.change);
  }
  function submit() {
    if (wanted === "") return setProblem("Give it a name first.");
    setProblem("");
    if (before) setAsked(before);
    else save(wanted);
  }
  return (
    <form
      className="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id}>Save the scenario on the page as</label>
      <div className="save-line">
        <input
          id={id}
          type="text"
          value={name}
          maxLength={longestTitle}
          autoComplete="off"
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setAsked(null);
            setProblem("");
          }}
        />
        <button type="submit" className="solid-button" ref={button}>
          Save
        </button>
      </div>
      {asked && before && (
        <p className="save-taken" role="alert">
          “{wanted}” is saved already.{" "}
          <button type="button" className="text-button" onClick={() => replace(asked)}>
            Replace it
          </button>
          <button type="button" className="text-button" onClick={() => save(numbered)}>
            Save as “{numbered}”
          </button>
        </p>
      )}
      {problem && (
        <p className="save-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
