"use client";

import type { KeyboardEvent, MouseEvent } from "react";
import { OriginLine } from "@/components/answer/explanation-tree";
import type { Action } from "@/components/calculator/state";
import type { ChoiceView } from "@/lib/form/field-view";
import { firstDay, lastDay } from "@/lib/sheet/calendar";
import { ChangedLine, Help, helpId } from "./quantity-field-parts";
import { fetchHelp, useHelp } from "./use-help";
import { usePicker } from "./use-picker";

type ChoiceFieldProps = {
  readonly view: ChoiceView;
  readonly dispatch: (action: Action) => void;
};

/** A longer menu opens as a list that can be searched. */
const longestMenu = 12;

/** A decision that is not a number; choosing a record fills its prices. */
export function ChoiceField({ view, dispatch }: ChoiceFieldProps) {
  const { id, title, value, isDay, options, changedFrom, origin, sameAs } = view;
  const base = `in-${id}`;
  const { open, picker } = usePicker(view, dispatch);
  const onChoose = (option: string) => dispatch({ type: "choose", id, option });
  const described = { "aria-describedby": useHelp(id) ? helpId(id) : undefined, onFocus: () => void fetchHelp() };
  return (
    <div className="quantity-field choice-field" data-changed={changedFrom === null ? undefined : ""}>
      <div className="quantity-field-body">
        <div className="quantity-field-title">
          <label htmlFor={base}>{title}</label>
          <Help id={id} title={title}>
            {sameAs !== null ? <p className="origin">As {sameAs}</p> : origin && <OriginLine origin={origin} />}
          </Help>
        </div>
        {isDay ? (
          <input
            type="date"
            id={base}
            name={id}
            value={value}
            min={firstDay}
            max={lastDay}
            {...described}
            onChange={(event) => event.currentTarget.value && onChoose(event.currentTarget.value)}
          />
        ) : (
          <select
            id={base}
            name={id}
            value={value}
            {...described}
            onChange={(event) => onChoose(event.currentTarget.value)}
            {...(options.length > longestMenu && opensInstead(open))}
          >
            <MenuOptions options={options} />
          </select>
        )}
        {picker}
        {changedFrom !== null && (
          <div className="quantity-field-lines">
            <ChangedLine
              id={`${base}-changed`}
              title={title}
              from={changedFrom}
              onPutBack={() => dispatch({ type: "putBack", id })}
            />
          </div>
        )}
      </div>
    </div>
  );
}

/** Keys that open the menu of a browser. */
const openingKeys = [" ", "Enter"];

/** In place of the browser's own menu, which no search finds its way in. Arrows and letters choose as they always do. */
const opensInstead = (open: () => void) => ({
  "aria-haspopup": "dialog" as const,
  onMouseDown: (event: MouseEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    open();
  },
  onKeyDown: (event: KeyboardEvent) => {
    if (!openingKeys.includes(event.key)) return;
    event.preventDefault();
    open();
  },
});

/** What fits, then under its reason what does not: it can be chosen all the same. */
function MenuOptions({ options }: Pick<ChoiceView, "options">) {
  const reasons = [...new Set(options.flatMap(({ misfit }) => misfit ?? []))];
  const listed = (reason: string | null) =>
    options
      .filter(({ misfit }) => misfit === reason)
      .map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ));
  return (
    <>
      {listed(null)}
      {reasons.map((reason) => (
        <optgroup key={reason} label={reason}>
          {listed(reason)}
        </optgroup>
      ))}
    </>
  );
}
