"use client";

import { useState } from "react";

/** Copies the scenario's link; where the clipboard is refused, the link is shown selected instead. */
export function CopyLink({ link }: { readonly link: string }) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${window.location.origin}/${link}`);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  if (state === "refused")
    return (
      <input
        className="copy-link-box"
        readOnly
        aria-label="Link to this scenario: press Ctrl or Cmd and C"
        value={`${window.location.origin}/${link}`}
        ref={(input) => input?.select()}
        onBlur={() => setState("idle")}
      />
    );
  return (
    <button type="button" className="solid-button js-only" onClick={copy} onBlur={() => setState("idle")}>
      {state === "copied" ? "Copied" : "Copy link"}
    </button>
  );
}
