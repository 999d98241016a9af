"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { fields } from "@/lib/model/registry";
import { readOptions } from "@/lib/scenario/read/read-options";
import { stepText } from "@/lib/scenario/text/step-text";
import { ChangedLine, Help, InsertButtons, type QuantityFieldState, StateLine } from "./quantity-field-parts";
import { typeInto } from "./type-into";
import { fetchHelp, useHelp } from "./use-help";
import { useScrub } from "./use-scrub";

/** How a text that the box would cut is given room: "wide" beside its label, or a row of its own. */
const lengthOf = (text: string) => (text.includes(" then ") ? "row" : text.length > 10 ? "wide" : undefined);

export type QuantityFieldProps = {
  /** The name in the link, such as "rag.passages". */
  readonly id: string;
  readonly title: string;
  /** Shown after the box. */
  readonly unit: string;
  /** Arrow keys stop here. */
  readonly bounds?: { readonly min: number; readonly max: number };
  /** What the box shows. */
  readonly text: string;
  /** The preset's value: what an empty box means. */
  readonly placeholder: string;
  readonly state: QuantityFieldState;
  /** Present when the value differs from the preset's. */
  readonly changed?: { readonly from: string };
  /** Where the value comes from. */
  readonly source: ReactNode;
  readonly isAssumption?: boolean;
  /** Every keystroke and step. */
  readonly onText: (text: string) => void;
  /** Enter, or leaving the box, when the text has changed. */
  readonly onCommit: (text: string) => void;
  readonly onPutBack: () => void;
};

/** A box for a number, a range or arithmetic. It keeps the text as typed; reading it is the caller's. */
export function QuantityField(props: QuantityFieldProps) {
  const { id, title, unit, text, placeholder, state, changed, source, isAssumption } = props;
  const base = `in-${id}`;
  const input = useRef<HTMLInputElement>(null);
  const [hasFocus, setFocus] = useState(false);
  const editing = useEditing(props, input);
  // A range leaves room beside its unit for what it counts as.
  const isNoteBeside = lengthOf(text) === "wide" && Boolean(state.note) && !state.error && !state.warning;
  const hasHelp = useHelp(id) !== "";
  const describedBy = [unit && "unit", hasState(state) && "state", changed && "changed", hasHelp && "help"];

  return (
    <div className="quantity-field" data-changed={changed ? "" : undefined} data-error={state.error ? "" : undefined}>
      <div className="quantity-field-body">
        <div className="quantity-field-title">
          <label htmlFor={base} {...editing.scrub}>
            {title}
          </label>
          <Help id={id} title={title} isAssumption={isAssumption}>
            {source}
          </Help>
        </div>
        <div className="quantity-field-entry" data-long={lengthOf(text)}>
          <input
            ref={input}
            id={base}
            name={id}
            className="quantity-field-box"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={text}
            aria-invalid={state.error ? true : undefined}
            aria-describedby={idList(base, describedBy)}
            onChange={(event) => editing.change(event.currentTarget.value)}
            onKeyDown={editing.onKeyDown}
            onFocus={() => {
              setFocus(true);
              fetchHelp();
            }}
            onBlur={(event) => {
              setFocus(false);
              editing.commit(event.currentTarget.value);
            }}
          />
          <span className="quantity-field-unit" id={unit ? `${base}-unit` : undefined}>
            {unit}
          </span>
          {isNoteBeside && (
            <span className="quantity-field-note" id={`${base}-state`}>
              {state.note}
            </span>
          )}
        </div>
        {hasFocus && <InsertButtons onInsert={editing.insert} />}
        {(changed || (hasState(state) && !isNoteBeside)) && (
          <div className="quantity-field-lines">
            {changed && (
              <ChangedLine id={`${base}-changed`} title={title} from={changed.from} onPutBack={props.onPutBack} />
            )}
            {hasState(state) && !isNoteBeside && <StateLine id={`${base}-state`} state={state} />}
          </div>
        )}
      </div>
    </div>
  );
}

const hasState = ({ error, warning, note }: QuantityFieldState): boolean => Boolean(error || warning || note);

function idList(base: string, parts: readonly (string | false | undefined)[]): string | undefined {
  return parts.flatMap((part) => (part ? `${base}-${part}` : [])).join(" ") || undefined;
}

/** From the first change to the commit we remember the text before, which Escape brings back. */
function useEditing(
  { id, text, placeholder, bounds, onText, onCommit }: QuantityFieldProps,
  input: RefObject<HTMLInputElement | null>,
) {
  const before = useRef<string | null>(null);
  useEffect(() => {
    // What was typed before the page came alive is a change, too.
    const { value, defaultValue } = input.current as HTMLInputElement;
    if (value !== defaultValue) before.current = defaultValue;
  }, [input]);

  function change(next: string) {
    before.current ??= text;
    onText(next);
  }

  function commit(current: string) {
    if (before.current !== null && before.current !== current) onCommit(current);
    before.current = null;
  }

  function restore(event: KeyboardEvent<HTMLInputElement>) {
    if (before.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    typeInto(event.currentTarget, before.current, change, "everything");
    before.current = null;
  }

  function nextText(current: string, direction: 1 | -1, keys: { readonly shift: boolean; readonly alt: boolean }) {
    const from = current.trim() === "" ? placeholder : current;
    const field = fields.get(id);
    const { unit, name } = field?.type === "quantity" ? readOptions(field) : {};
    return stepText(from, direction, { ...keys, unit, name, bounds });
  }

  function step(event: KeyboardEvent<HTMLInputElement>, direction: 1 | -1) {
    event.preventDefault();
    const current = event.currentTarget.value;
    const next = nextText(current, direction, { shift: event.shiftKey, alt: event.altKey });
    if (next !== current) typeInto(event.currentTarget, next, change, "everything");
  }

  const scrub = useScrub({
    textOf: () => input.current?.value ?? text,
    next: (current, direction, isFar) => nextText(current, direction, { shift: isFar, alt: false }),
    onText: change,
    onCommit: commit,
  });

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowUp") step(event, 1);
    else if (event.key === "ArrowDown") step(event, -1);
    else if (event.key === "Escape") restore(event);
    else if (event.key === "Enter") {
      event.preventDefault();
      commit(event.currentTarget.value);
    }
  }

  function insert(piece: string) {
    if (input.current) typeInto(input.current, piece, change, "selection");
  }

  return { change, commit, insert, onKeyDown, scrub };
}
