import { type RefObject, useEffect, useRef } from "react";

/** What was typed into a box before the page came alive is given to `take`, once. */
export function useTypedEarly(box: RefObject<HTMLInputElement | null>, take: (text: string) => void): void {
  const first = useRef(take);
  useEffect(() => {
    const { value, defaultValue } = box.current ?? { value: "", defaultValue: "" };
    if (value !== defaultValue) first.current(value);
  }, [box]);
}
