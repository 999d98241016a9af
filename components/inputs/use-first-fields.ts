import { useEffect, useState } from "react";

const mostShown = 6;

const firstOf = (moving: readonly string[] | null): ReadonlySet<string> => new Set(moving?.slice(0, mostShown));

/** The fields that move the answer most. They keep their places while somebody is in a field: nothing moves under a hand. */
export function useFirstFields(moving: readonly string[] | null): ReadonlySet<string> {
  const [first, setFirst] = useState(() => firstOf(moving));
  useEffect(() => {
    if (!moving || document.activeElement?.matches("input, select")) return;
    const next = firstOf(moving);
    setFirst((before) => ([...before].join() === [...next].join() ? before : next));
  }, [moving]);
  return first;
}
