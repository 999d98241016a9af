"use client";

import { useEffect, useState } from "react";
import type { Headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";

/** Says a new headline to screen readers once typing rests. */
export function Announcement({ headline }: { readonly headline: Headline }) {
  const text = plainText(headline.sentence);
  const [said, setSaid] = useState("");
  const [first] = useState(text);
  useEffect(() => {
    if (text === first) return;
    const timer = window.setTimeout(() => setSaid(text), 800);
    return () => window.clearTimeout(timer);
  }, [text, first]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
