import { useCallback, useMemo, useState } from "react";
import type { FieldGroup } from "@/lib/form/form";
import type { HelpTexts } from "@/lib/form/help-texts";
import { fetchHelp } from "./use-help";

type Finder = typeof import("./finder") & { readonly helps: HelpTexts };

/** Looks for inputs by their words. What people call things is loaded when somebody looks; until then all inputs are shown. */
export function useFinder(groups: readonly FieldGroup[]) {
  const [sought, setText] = useState("");
  const [finder, setFinder] = useState<Finder | null>(null);
  const setSought = useCallback((text: string) => {
    setText(text);
    Promise.all([import("./finder"), fetchHelp()]).then(
      ([parts, helps]) => setFinder({ ...parts, helps }),
      () => {},
    );
  }, []);
  const found = useMemo(
    () => (finder && sought.trim() ? finder.findInputs(groups, sought, finder.helps) : null),
    [finder, groups, sought],
  );
  return { sought, setSought, found, Elsewhere: finder?.Elsewhere };
}
