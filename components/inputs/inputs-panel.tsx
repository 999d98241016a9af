"use client";

import { type FormEvent, memo, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Action } from "@/components/calculator/state";
import { useMade } from "@/components/scheduler/use-deferred";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { formOf } from "@/lib/form/form";
import type { Issue } from "@/lib/scenario/read/issue";
import { linkVersion, viewKey } from "@/lib/scenario/read/link";
import { firstView, type ViewId } from "@/lib/scenario/read/view";
import { InputGroup } from "./input-group";

type InputsPanelProps = {
  readonly evaluation: Evaluation;
  readonly preset: string;
  readonly view: ViewId;
  /** How many values differ from the preset's. */
  readonly changed: number;
  /** What boxes show when it is not their field's value. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, Issue>;
  readonly notes: ReadonlyMap<string, string>;
  readonly dispatch: (action: Action) => void;
};

/** All inputs, as one real form: without JavaScript its button recalculates on the server. */
export const InputsPanel = memo(function InputsPanel({
  evaluation: newest,
  preset,
  view,
  changed,
  texts,
  problems,
  notes,
  dispatch,
}: InputsPanelProps) {
  const { input: evaluation, output: groups } = useMade(newest, formOf);
  const [sought, setSought] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useTypedEarly(form, dispatch);
  const submit = useCallback((event: FormEvent) => event.preventDefault(), []);
  return (
    <form className="inputs" id="inputs" method="get" action="/" ref={form} onSubmit={submit} aria-label="Inputs">
      <input type="hidden" name="p" value={preset} />
      <div className="inputs-head js-only">
        <input
          type="search"
          className="inputs-search"
          placeholder="Find an input"
          aria-label="Find an input"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <button
          type="button"
          className="quiet-button"
          disabled={changed === 0}
          onClick={() => dispatch({ type: "reset" })}
        >
          Reset all
        </button>
      </div>
      {groups.map((group) => (
        <InputGroup
          key={group.id}
          group={group}
          total={evaluation.approaches.find(({ id }) => id === group.id)?.totalUsd}
          opened={group.id === "situation" || group.id === evaluation.cheapest || group.id === evaluation.runnerUp}
          texts={texts}
          problems={problems}
          notes={notes}
          sought={sought.trim().toLowerCase()}
          dispatch={dispatch}
        />
      ))}
      <p className="inputs-empty js-only">No input has these words.</p>
      {view !== firstView && <input type="hidden" name={viewKey} value={view} />}
      <input type="hidden" name="form" value="1" />
      <input type="hidden" name="v" value={linkVersion} />
      <button type="submit" className="solid-button no-js-only">
        Recalculate
      </button>
    </form>
  );
});

/** What was typed or chosen before the page came alive counts too. */
function useTypedEarly(form: RefObject<HTMLFormElement | null>, dispatch: (action: Action) => void) {
  useEffect(() => {
    for (const element of form.current?.elements ?? []) {
      if (element instanceof HTMLInputElement && element.type === "text" && element.value !== element.defaultValue)
        dispatch({ type: "type", id: element.name, text: element.value });
      if (element instanceof HTMLSelectElement && !element.selectedOptions[0]?.defaultSelected)
        dispatch({ type: "choose", id: element.name, option: element.value });
    }
  }, [form, dispatch]);
}
