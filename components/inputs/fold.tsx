"use client";

import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { isAsked, onAsked } from "./asked-field";
import { NoScript, Scriptless } from "./scriptless";

type FoldProps = {
  readonly className?: string;
  /** Whether it starts open. */
  readonly opened?: boolean;
  /** Open for as long as this holds. */
  readonly forced?: boolean;
  /** The fields in it: who asks for one finds it open. */
  readonly fields: readonly string[];
  readonly summary: (isOpen: boolean) => ReactNode;
  /** Only who has JavaScript can open it. */
  readonly needsScript?: boolean;
  readonly children: ReactNode;
};

/** A fold whose content is made when it is first opened. Without JavaScript it is there, or a way to it. */
export function Fold({ className, opened = false, forced = false, fields, summary, needsScript, children }: FoldProps) {
  const [isOpen, setOpen] = useState(() => opened || isAsked(fields));
  const [wasOpen, setWasOpen] = useState(isOpen);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // It may have been opened before the page came alive.
    if (!fold.current?.open) return;
    setOpen(true);
    setWasOpen(true);
  }, []);
  useEffect(
    () =>
      onAsked(() => {
        if (!isAsked(fields)) return;
        setOpen(true);
        setWasOpen(true);
      }),
    [fields],
  );
  const isMade = useContext(Scriptless) || wasOpen || forced;
  const noScript = useContext(NoScript);
  return (
    <details
      ref={fold}
      className={className}
      open={isOpen || forced}
      onToggle={(event) => {
        if (forced) return;
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) setWasOpen(true);
      }}
    >
      <summary>{summary(isOpen || forced)}</summary>
      {needsScript && !wasOpen ? null : isMade ? children : <noscript>{noScript?.fold(fields, children)}</noscript>}
    </details>
  );
}
