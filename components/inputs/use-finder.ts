import { useCallback, useMemo, useState } from "react";
import type { FieldGroup } from "@/lib/form/form";

type Finder = typeof import("./finder");

/** Looks for inputs by their words. What people call things is loaded when somebody looks; until then all inputs are shown. */
export function useFinder(groups: readonly FieldGroup[]) {
  const [sought, setText] = useState("");
  const [finder, setFinder] = useState<Finder | null>(null);
  const setSought = useCallback((text: string) => {
    setText(text);
    import("./finder").then(setFinder, () => {});
  }, []);
  const found = useMemo(
    () => (finder && sought.trim() ? finder.findInputs(groups, sought) : null),
    [finder, groups, sought],
  );
  return { sought, setSought, found, Elsewhere: finder?.Elsewhere };
}
