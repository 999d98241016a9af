import type { ReactNode, Ref } from "react";

type UncertaintySectionProps = {
  /** Of its heading. */
  readonly id: string;
  readonly title: string;
  readonly note: ReactNode;
  readonly noteName?: string;
  /** What is shown belongs to numbers that have changed since. */
  readonly isStale: boolean;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
};

/** A part of the page that follows the numbers with some delay: while it does, it is dimmed and says so. */
export function UncertaintySection({
  id,
  title,
  note,
  noteName = "section-note",
  isStale,
  ref,
  children,
}: UncertaintySectionProps) {
  return (
    <section
      className="outlook-section"
      aria-labelledby={id}
      aria-busy={isStale}
      data-stale={isStale ? "" : undefined}
      ref={ref}
    >
      <h2 id={id}>{title}</h2>
      <p className="outlook-status">Still of the numbers before</p>
      {note && <p className={noteName}>{note}</p>}
      <div className="outlook-body">{children}</div>
    </section>
  );
}
