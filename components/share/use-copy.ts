import { useCallback, useState } from "react";

/** What was copied last, or could not be. */
export type Copied = { readonly what: string; readonly isRefused: boolean };

export type Copy = (what: string, work: () => Promise<void>) => Promise<boolean>;

/** What to say where the text stands selected instead. */
export const copyRefused = "The browser did not allow copying. The text is selected: press Ctrl or Cmd and C.";

/** Copies, and remembers how that went and what it was. */
export function useCopy(): { readonly copied: Copied | null; readonly copy: Copy } {
  const [copied, setCopied] = useState<Copied | null>(null);
  const copy = useCallback<Copy>(async (what, work) => {
    setCopied(null);
    try {
      await work();
      setCopied({ what, isRefused: false });
      return true;
    } catch {
      // A browser may have no clipboard, or may not let a page use it.
      setCopied({ what, isRefused: true });
      return false;
    }
  }, []);
  return { copied, copy };
}
