"use client";

import { type MouseEvent, useContext } from "react";
import { opensElsewhere } from "@/components/ui/opens-elsewhere";
import { ViewContext } from "@/components/views/view-context";
import type { Place } from "@/lib/form/other-places";
import { type ViewId, withView } from "@/lib/scenario/read/view";

export { findInputs } from "@/lib/form/find-input";

type ElsewhereProps = {
  readonly places: readonly Place[];
  /** A small screen has the inputs in front of the view that is led to. */
  readonly onLeave: () => void;
};

/** Where else the words sought lead: to a question on another view, or to a page. */
export function Elsewhere({ places, onLeave }: ElsewhereProps) {
  if (places.length === 0) return null;
  return (
    <section className="inputs-elsewhere" aria-labelledby="inputs-elsewhere">
      <h3 id="inputs-elsewhere">Asked elsewhere</h3>
      <ul>
        {places.map((place) => (
          <li key={place.title}>
            {"page" in place ? (
              <a href={place.page}>{place.title}</a>
            ) : (
              <FieldLink view={place.view} field={place.field} onLeave={onLeave}>
                {place.title}
              </FieldLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FieldLinkProps = {
  readonly view: ViewId;
  readonly field: string;
  readonly onLeave: () => void;
  readonly children: string;
};

function FieldLink({ view, field, onLeave, children }: FieldLinkProps) {
  const { link, show, prepare } = useContext(ViewContext);
  const go = (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    onLeave();
    show(view);
    focusWhenThere(field, mostFrames);
  };
  return (
    <a
      href={`/${withView(link, view)}`}
      onClick={go}
      onPointerEnter={() => prepare(view)}
      onFocus={() => prepare(view)}
    >
      {children}
    </a>
  );
}

/** A view's code may come late; who has waited so long has gone on to something else. */
const mostFrames = 300;

function focusWhenThere(field: string, frames: number) {
  const input = document.querySelector<HTMLElement>(`[form="inputs"][name="${CSS.escape(field)}"]`);
  if (!input && frames > 0) requestAnimationFrame(() => focusWhenThere(field, frames - 1));
  input?.scrollIntoView({ block: "center" });
  input?.focus({ preventScroll: true });
}
