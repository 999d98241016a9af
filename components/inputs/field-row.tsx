"use client";

import { memo } from "react";
import { OriginLine } from "@/components/answer/explanation-tree";
import type { Action } from "@/components/calculator/state";
import type { ChoiceView, FieldView, QuantityView } from "@/lib/decide/form";
import { ChoiceField } from "./choice-field";
import { QuantityField } from "./quantity-field";

type FieldRowProps<View> = {
  readonly view: View;
  /** The text being typed, when it is not yet the field's value. */
  readonly typed: string | undefined;
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
    a.error === b.error &&
    a.warning === b.warning &&
    a.dispatch === b.dispatch &&
    JSON.stringify(a.view) === JSON.stringify(b.view),
);

function ChoiceRow({ view, dispatch }: FieldRowProps<ChoiceView>) {
  return (
    <ChoiceField
      view={view}
      onChoose={(option) => dispatch({ type: "choose", id: view.id, option })}
      onPutBack={() => dispatch({ type: "putBack", id: view.id })}
    />
  );
}

function QuantityRow({ view, typed, error, warning, dispatch }: FieldRowProps<QuantityView>) {
  const { id, changedFrom, note, sameAs, origin } = view;
  const last = error && typed !== undefined ? ` Showing your last valid number (${view.text}).` : "";
  return (
    <QuantityField
      id={id}
      title={view.title}
      unit={view.unit}
      help={view.help}
      text={typed ?? view.text}
      placeholder={changedFrom ?? view.text}
      state={{ error: error && `${error}${last}`, warning, note: note ?? undefined }}
      changed={changedFrom === null ? undefined : { from: changedFrom }}
      source={
        sameAs === null ? (
          <OriginLine origin={{ ...origin, given: undefined }} />
        ) : (
          <p className="origin">As {sameAs}</p>
        )
      }
      onText={(text) => dispatch({ type: "type", id, text })}
      onCommit={(text) => dispatch({ type: "commit", id, text })}
      onPutBack={() => dispatch({ type: "putBack", id })}
    />
  );
}
