"use client";

import { type MouseEvent, type ReactNode, useContext } from "react";
import { opensElsewhere } from "@/components/ui/opens-elsewhere";
import { type ViewId, withView } from "@/lib/scenario/read/view";
import { ViewContext } from "./view-context";

type ViewLinkProps = {
  readonly to: ViewId;
  /** What it leads to is shown. */
  readonly isCurrent?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A view is a link, which works without JavaScript and can be copied; with it the view changes in place. */
export function ViewLink({ to, isCurrent, className, children }: ViewLinkProps) {
  const { link, show, prepare } = useContext(ViewContext);
  const go = (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    show(to);
  };
  return (
    <a
      className={className}
      href={`/${withView(link, to)}`}
      aria-current={isCurrent ? "page" : undefined}
      onClick={go}
      onPointerEnter={() => prepare(to)}
      onFocus={() => prepare(to)}
    >
      {children}
    </a>
  );
}
