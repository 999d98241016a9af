"use client";

import { memo } from "react";
import { OriginLine } from "@/components/answer/explanation-tree";
import type { Action } from "@/components/calculator/state";
import type { ChoiceView, FieldView, QuantityView } from "@/lib/form/field-view";
import { ChoiceField } from "./choice-field";
import { useFromLog } from "./from-log";
import { QuantityField } from "./quantity-field";

type FieldRowProps<View> = {
  readonly view: View;
  /** The text being typed, when it is not yet the field's value. */
  readonly typed: string | undefined;
  /** What we understood of a text that was more than a plain number. */
  readonly understood: string | undefined;
  readonly error: string | undefined;
  readonly warning: string | undefined;
  readonly dispatch: (action: Action) => void;
};

/** A field with its state. Views are made anew on every change; a row is drawn anew only when what it says has changed. */
export const FieldRow = memo(
  function FieldRow({ view, ...rest }: FieldRowProps<FieldView>) {
    return view.type === "choice" ? <ChoiceRow view={view} {...rest} /> : <QuantityRow view={view} {...rest} />;
  },
  (a, b) =>
    a.typed === b.typed &&
    a.understood === b.understood &&
    a.error === b.error &&
    a.warning === b.warning &&
    a.dispatch === b.dispatch &&
    sameView(a.view, b.view),
);

function sameView(a: FieldView, b: FieldView): boolean {
  if (a === b) return true;
  const [entriesA, viewB] = [Object.entries(a), b as unknown as Readonly<Record<string, unknown>>];
  return entriesA.every(([key, value]) =>
    key === "origin" ? JSON.stringify(value) === JSON.stringify(viewB[key]) : value === viewB[key],
  );
}

function ChoiceRow({ view, dispatch }: FieldRowProps<ChoiceView>) {
  return <ChoiceField view={view} dispatch={dispatch} />;
}

function QuantityRow({ view, typed, understood, error, warning, dispatch }: FieldRowProps<QuantityView>) {
  const { id, changedFrom, note, sameAs, origin } = view;
  const fromLog = useFromLog(id, view.text);
  const noted = [typed !== undefined && understood, note].filter(Boolean).join(". ");
  const last = error && typed !== undefined ? ` Showing your last valid number (${view.text}).` : "";
  return (
    <QuantityField
      id={id}
      title={view.title}
      unit={view.unit}
      bounds={view.bounds}
      text={typed ?? view.text}
      placeholder={changedFrom ?? view.text}
      state={{ error: error && `${error}${last}`, warning, note: noted || undefined }}
      changed={changedFrom === null ? undefined : { from: changedFrom }}
      source={
        sameAs === null ? (
          <OriginLine origin={{ ...origin, given: undefined, ...(origin.label === "you" && { asOf: fromLog }) }} />
        ) : (
          <p className="origin">As {sameAs}</p>
        )
      }
      isAssumption={sameAs === null && origin.label === "assumption"}
      onText={(text) => dispatch({ type: "type", id, text })}
      onCommit={(text) => dispatch({ type: "commit", id, text })}
      onPutBack={() => dispatch({ type: "putBack", id })}
    />
  );
}
