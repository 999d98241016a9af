"use client";

import { useEffect, useRef } from "react";

/** On paper: the way back to the page, and the day on which it was printed. */
export function PrintedFrom({ link }: { readonly link: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const sign = () => {
      if (line.current)
        line.current.textContent = `${window.location.origin}/${link}, printed on ${new Date().toISOString().slice(0, 10)}`;
    };
    window.addEventListener("beforeprint", sign);
    return () => window.removeEventListener("beforeprint", sign);
  }, [link]);
  return (
    <p className="print-only" ref={line}>
      /{link}
    </p>
  );
}
