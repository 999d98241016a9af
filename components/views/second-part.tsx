"use client";

import { type ReactNode, useContext } from "react";
import { ViewContext } from "./view-context";

type SecondPartProps = {
  /** Of its heading. */
  readonly id: string;
  readonly title: string;
  /** What is in it, in one line, while it is closed. */
  readonly says?: ReactNode;
  readonly className?: string;
  /** It starts open: there is something in it that a reader came for. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

/**
 * A part of a view that is read second: a line that says what is in it, and opens. It works without scripts, and is open
 * where all views stand on one page.
 */
export function SecondPart({ id, title, says, className = "", isOpen = false, children }: SecondPartProps) {
  const { view } = useContext(ViewContext);
  return (
    <section className={`second-part ${className}`} aria-labelledby={id}>
      <details open={isOpen || view === "all"}>
        <summary>
          <h3 id={id}>{title}</h3>
          {says && <span className="second-part-says">{says}</span>}
        </summary>
        <div className="second-part-body">{children}</div>
      </details>
    </section>
  );
}
