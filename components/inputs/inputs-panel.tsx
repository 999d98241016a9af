"use client";

import { type FormEvent, memo, type RefObject, useCallback, useEffect, useRef } from "react";
import type { Action } from "@/components/calculator/state";
import { useMade } from "@/components/scheduler/use-deferred";
import { asksLines, asksNeeds } from "@/components/views/views";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { formOf } from "@/lib/form/form";
import { choices } from "@/lib/model/choices";
import type { Issue } from "@/lib/scenario/read/issue";
import { linkVersion, viewKey } from "@/lib/scenario/read/link";
import { linesKey } from "@/lib/scenario/read/own-lines";
import { firstView, type ViewId } from "@/lib/scenario/read/view";
import { FirstInputs } from "./first-inputs";
import { InputGroup } from "./input-group";
import { PanelHead } from "./panel-head";
import { useFinder } from "./use-finder";
import { useFirstFields } from "./use-first-fields";
import { inputFilters, useInputFilter } from "./use-input-filter";
import { useSheet } from "./use-sheet";

type InputsPanelProps = {
  readonly evaluation: Evaluation;
  readonly preset: string;
  readonly view: ViewId;
  /** The fields by how much they move the answer; null while that is not known. */
  readonly moving: readonly string[] | null;
  /** How many values differ from the preset's. */
  readonly changed: number;
  /** What boxes show when it is not their field's value. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, Issue>;
  readonly notes: ReadonlyMap<string, string>;
  readonly dispatch: (action: Action) => void;
};

/** The groups that start open, beside those of the two cheapest. */
const openAtFirst: ReadonlySet<string> = new Set(["situation"]);

/** All inputs, as one real form: without JavaScript its button recalculates on the server. */
export const InputsPanel = memo(function InputsPanel({
  evaluation: newest,
  preset,
  view,
  moving,
  changed,
  texts,
  problems,
  notes,
  dispatch,
}: InputsPanelProps) {
  const { input: evaluation, output: groups } = useMade(newest, formOf);
  const { sought, setSought, found, Elsewhere } = useFinder(groups);
  const { filter, choose, shown } = useInputFilter(groups, evaluation.scenario, found?.inputs ?? null);
  const form = useRef<HTMLFormElement>(null);
  useFilledEarly(form, dispatch);
  const submit = useCallback((event: FormEvent) => event.preventDefault(), []);
  const sheet = useSheet();
  const first = useFirstFields(moving);
  return (
    <>
      <button
        type="button"
        className="solid-button sheet-opener js-only"
        aria-expanded={sheet.isOpen}
        aria-controls="inputs"
        ref={sheet.opener}
        onClick={sheet.open}
      >
        Edit the inputs
      </button>
      <form
        className="inputs"
        id="inputs"
        method="get"
        action="/"
        ref={form}
        onSubmit={submit}
        onKeyDown={sheet.onKeyDown}
        aria-label="Inputs"
        data-open={sheet.isOpen ? "" : undefined}
      >
        <input type="hidden" name="p" value={preset} />
        <PanelHead
          sought={sought}
          onSought={setSought}
          filter={filter}
          onFilter={choose}
          canReset={changed > 0}
          onReset={() => dispatch({ type: "reset" })}
          onClose={sheet.close}
        />
        {shown === null && (
          <FirstInputs
            groups={groups}
            fields={first}
            texts={texts}
            problems={problems}
            notes={notes}
            dispatch={dispatch}
          />
        )}
        {groups.map((group) => (
          <InputGroup
            key={group.id}
            group={group}
            total={evaluation.approaches.find(({ id }) => id === group.id)?.totalUsd}
            opened={openAtFirst.has(group.id) || group.id === evaluation.cheapest || group.id === evaluation.runnerUp}
            texts={texts}
            problems={problems}
            notes={notes}
            elsewhere={first}
            found={shown}
            dispatch={dispatch}
          />
        ))}
        <p className="inputs-empty js-only">
          {found ? `No input ${found.elsewhere.length ? "here " : ""}has these words.` : inputFilters[filter].none}
        </p>
        {found && Elsewhere && <Elsewhere places={found.elsewhere} onLeave={sheet.leave} />}
        {!asksNeeds(view) && <GivenNeeds scenario={evaluation.scenario} />}
        {!asksLines(view) && <GivenLines scenario={evaluation.scenario} />}
        {view !== firstView && <input type="hidden" name={viewKey} value={view} />}
        <input type="hidden" name="form" value="1" />
        <input type="hidden" name="v" value={linkVersion} />
        <button type="submit" className="solid-button no-js-only">
          Recalculate
        </button>
      </form>
    </>
  );
});

/** The questions of another view. */
const onFit = choices.filter(({ section }) => section === "needs");

/** What was answered on another view goes along with the form. */
const GivenNeeds = ({ scenario }: { readonly scenario: Evaluation["scenario"] }) =>
  onFit.flatMap(({ id }) => {
    const answer = scenario.options.get(id);
    return answer === undefined ? [] : [<input key={id} type="hidden" name={id} value={answer} />];
  });

function GivenLines({ scenario: { texts, refused } }: { readonly scenario: Evaluation["scenario"] }) {
  const lines = refused.get(linesKey) ?? texts.get(linesKey);
  return lines === undefined ? null : <input type="hidden" name={linesKey} value={lines} />;
}

/** What was typed or chosen before the page came alive counts too. */
function useFilledEarly(form: RefObject<HTMLFormElement | null>, dispatch: (action: Action) => void) {
  useEffect(() => {
    for (const element of form.current?.elements ?? []) {
      if (element instanceof HTMLInputElement && element.value !== element.defaultValue) {
        if (element.type === "text") dispatch({ type: "type", id: element.name, text: element.value });
        if (element.type === "date") dispatch({ type: "choose", id: element.name, option: element.value });
      }
      if (element instanceof HTMLSelectElement && !element.selectedOptions[0]?.defaultSelected)
        dispatch({ type: "choose", id: element.name, option: element.value });
    }
  }, [form, dispatch]);
}
