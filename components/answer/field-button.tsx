"use client";

import { type ReactNode, useContext } from "react";
import { FigureContext } from "./figure";

/** An input's name that takes a reader to its field; without JavaScript only a name. */
export function FieldButton({ field, children }: { readonly field: string; readonly children: ReactNode }) {
  const { goTo } = useContext(FigureContext);
  return (
    <button type="button" className="field-button" data-goes-to={field} onClick={() => goTo(field)}>
      {children}
    </button>
  );
}
