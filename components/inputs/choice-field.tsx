"use client";

import { useContext } from "react";
import { OriginLine } from "@/components/answer/explanation-tree";
import type { ChoiceView } from "@/lib/form/field-view";
import { firstDay, lastDay } from "@/lib/sheet/calendar";
import { ChangedLine, Help } from "./quantity-field-parts";
import { Scriptless } from "./scriptless";

type ChoiceFieldProps = {
  readonly view: ChoiceView;
  readonly onChoose: (option: string) => void;
  readonly onPutBack: () => void;
};

/** A decision that is not a number; choosing a record fills its prices. */
export function ChoiceField({ view, onChoose, onPutBack }: ChoiceFieldProps) {
  const { id, title, help, value, isDay, options, changedFrom, origin, sameAs } = view;
  const base = `in-${id}`;
  const helpId = useContext(Scriptless) ? undefined : `${base}-help`;
  return (
    <div className="quantity-field choice-field" data-changed={changedFrom === null ? undefined : ""}>
      <div className="quantity-field-body">
        <div className="quantity-field-title">
          <label htmlFor={base}>{title}</label>
          <Help id={helpId} title={title} text={help}>
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
            aria-describedby={helpId}
            onChange={(event) => event.currentTarget.value && onChoose(event.currentTarget.value)}
          />
        ) : (
          <select
            id={base}
            name={id}
            value={value}
            aria-describedby={helpId}
            onChange={(event) => onChoose(event.currentTarget.value)}
          >
            <MenuOptions options={options} />
          </select>
        )}
        {changedFrom !== null && (
          <div className="quantity-field-lines">
            <ChangedLine id={`${base}-changed`} title={title} from={changedFrom} onPutBack={onPutBack} />
          </div>
        )}
      </div>
    </div>
  );
}

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
