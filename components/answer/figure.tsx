"use client";

import { createContext, type MouseEvent, type ReactNode, useContext } from "react";
import { opensElsewhere } from "@/components/ui/opens-elsewhere";
import { longestLink } from "@/lib/scenario/read/link";

type Figures = {
  readonly link: string;
  readonly open: (why: string) => void;
  readonly goTo: (field: string) => void;
};

/** How a figure's reasons are opened and an input is reached, and the scenario they belong to. */
export const FigureContext = createContext<Figures>({ link: "?v=1", open: () => {}, goTo: () => {} });

/** The form that holds a long link once, for all figures of its page. */
const whyForm = "why";

/** Where a link is too long to stand in the address of every figure, it is sent from here. */
export function LongLink({ link }: { readonly link: string }) {
  if (link.length <= longestLink) return null;
  return (
    <form id={whyForm} action="/explain" hidden>
      {[...new URLSearchParams(link)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
}

/** A number that opens its explanation: a link without JavaScript, a dialog with it. */
export function Figure({ why, children }: { readonly why: string; readonly children: ReactNode }) {
  const { link, open } = useContext(FigureContext);
  const show = (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    open(why);
  };
  if (link.length > longestLink)
    return (
      <button
        type="submit"
        className="figure"
        form={whyForm}
        name="of"
        value={why}
        onClick={show}
        aria-haspopup="dialog"
      >
        {children}
      </button>
    );
  return (
    <a className="figure" href={`/explain${link}&of=${why}`} onClick={show} aria-haspopup="dialog" rel="nofollow">
      {children}
    </a>
  );
}
