"use client";

import { createContext, type MouseEvent, type ReactNode, useContext } from "react";
import { opensElsewhere } from "@/components/ui/opens-elsewhere";

type Figures = {
  readonly link: string;
  readonly open: (why: string) => void;
  readonly goTo: (field: string) => void;
};

/** How a figure's reasons are opened and an input is reached, and the scenario they belong to. */
export const FigureContext = createContext<Figures>({ link: "?v=1", open: () => {}, goTo: () => {} });

/** A number that opens its explanation: a link without JavaScript, a dialog with it. */
export function Figure({ why, children }: { readonly why: string; readonly children: ReactNode }) {
  const { link, open } = useContext(FigureContext);
  const show = (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    open(why);
  };
  return (
    <a className="figure" href={`/explain${link}&of=${why}`} onClick={show} aria-haspopup="dialog" rel="nofollow">
      {children}
    </a>
  );
}
