import { useId, useRef, useState } from "react";
import { longestTitle, readTitle } from "@/lib/scenario/title";
import { freeName } from "./names";
import type { Kept } from "./shelf";
import type { ShelfActions } from "./use-shelf";

type SaveFormProps = {
  readonly link: string;
  /** What the scenario is called. */
  readonly title: string;
  readonly saved: readonly Kept[];
  readonly actions: Pick<ShelfActions, "save" | "replace">;
  readonly onSaid: (words: string) => void;
};

/** Saves the scenario on the page under a name. A name that is taken is replaced or numbered, as the reader chooses. */
export function SaveForm({ link, title, saved, actions, onSaid }: SaveFormProps) {
  const id = useId();
  const [name, setName] = useState(title);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const wanted = readTitle(name);
  // Another tab may take the name or free it while the question stands.
  const before = saved.find((each) => each.name === wanted);
  const numbered = freeName(
    wanted,
    saved.map((each) => each.name),
  );

  function finish(as: string, over: Kept | null) {
    const record = { name: as, link, savedAt: new Date().toISOString() };
    const outcome = over ? actions.replace(over.key, record) : actions.save(record);
    setAsked(false);
    setProblem(outcome.ok ? "" : outcome.because);
    if (outcome.ok) onSaid(over ? `Replaced “${as}”.` : `Saved as “${as}”.`);
    button.current?.focus();
  }
  function submit() {
    if (wanted === "") return setProblem("Give it a name first.");
    if (before) setAsked(true);
    else finish(wanted, null);
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
            setAsked(false);
            setProblem("");
          }}
        />
        <button type="submit" className="solid-button" ref={button}>
          Save
        </button>
      </div>
      {isAsked && before && (
        <p className="save-taken" role="alert">
          “{wanted}” is saved already.{" "}
          <button type="button" className="text-button" onClick={() => finish(wanted, before)}>
            Replace it
          </button>
          <button type="button" className="text-button" onClick={() => finish(numbered, null)}>
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
