import { useCallback, useMemo, useState } from "react";
import type { FieldGroup } from "@/lib/form/form";

type Finder = typeof import("./finder");

/** The inputs that differ from the preset's. */
const changedIn = (groups: readonly FieldGroup[]): ReadonlySet<string> =>
  new Set(
    groups
      .flatMap(({ first, more, own }) => [...first, ...more, ...own])
      .flatMap(({ id, changedFrom }) => (changedFrom === null ? [] : [id])),
  );

/**
 * Looks for inputs by their words, or for those that were changed. What people call things is loaded when somebody looks;
 * until then all inputs are shown.
 */
export function useFinder(groups: readonly FieldGroup[]) {
  const [sought, setText] = useState("");
  const [finder, setFinder] = useState<Finder | null>(null);
  const [isChanged, setChanged] = useState(false);
  const setSought = useCallback((text: string) => {
    setText(text);
    import("./finder").then(setFinder, () => {});
  }, []);
  const found = useMemo(() => {
    if (finder && sought.trim()) return finder.findInputs(groups, sought);
    const inputs = changedIn(groups);
    return isChanged && inputs.size > 0 ? { inputs, elsewhere: [] } : null;
  }, [finder, groups, sought, isChanged]);
  return { sought, setSought, isChanged, setChanged, found, Elsewhere: finder?.Elsewhere };
}
