import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FieldGroup } from "@/lib/form/form";
import type { Scenario } from "@/lib/scenario/read/interpret";
import { viewsOf } from "./input-group";

/** Which inputs are shown, and what is said where there is none. */
export const inputFilters = {
  all: { title: "All", none: "" },
  changed: { title: "Changed", none: "Every input is as the preset has it." },
  recent: { title: "Recent", none: "No input was changed since this page was opened." },
} as const;

export type InputFilter = keyof typeof inputFilters;

const mostRecent = 8;

/** Of the inputs that are sought those that differ from the preset's, or were changed last; null for all of them. */
export function useInputFilter(
  groups: readonly FieldGroup[],
  { texts, preset }: Scenario,
  sought: ReadonlySet<string> | null,
) {
  const [filter, setFilter] = useState<InputFilter>("all");
  const recent = useRecent(texts, preset.id);
  // As they were when they were asked for: a list that grows while one types in it would jump.
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback(
    (next: InputFilter) => {
      setAsked(new Set(recent.current));
      setFilter(next);
    },
    [recent],
  );
  const shown = useMemo(() => {
    if (filter === "all") return sought;
    const meant = filter === "recent" ? asked : changedIn(groups);
    return sought ? new Set([...sought].filter((id) => meant.has(id))) : meant;
  }, [filter, asked, groups, sought]);
  return { filter, choose, shown };
}

const changedIn = (groups: readonly FieldGroup[]): ReadonlySet<string> =>
  new Set(
    groups
      .flatMap(viewsOf)
      .filter(({ changedFrom }) => changedFrom !== null)
      .map(({ id }) => id),
  );

/** Ids of the fields whose text was changed last, the newest first. Another preset begins anew. */
function useRecent(texts: Scenario["texts"], preset: string) {
  const recent = useRef<readonly string[]>([]);
  const before = useRef({ texts, preset });
  useEffect(() => {
    const last = before.current;
    before.current = { texts, preset };
    if (last.preset !== preset) recent.current = [];
    if (last.preset !== preset || last.texts === texts) return;
    const ids = [...new Set([...texts.keys(), ...last.texts.keys()])];
    const changed = ids.filter((id) => texts.get(id) !== last.texts.get(id));
    recent.current = [...new Set([...changed, ...recent.current])].slice(0, mostRecent);
  }, [texts, preset]);
  return recent;
}
