import { type ComponentType, useCallback, useState } from "react";

type Late<Props> = {
  /** The part, once it is here. */
  readonly Part: ComponentType<Props> | null;
  /** Asked for, and neither here nor failed. */
  readonly isComing: boolean;
  readonly hasFailed: boolean;
  /** Loads it unless it is here; after a failure it is tried again. */
  readonly want: () => void;
};

/** A part of the page that is loaded when it is first wanted. Without it the page stays as it is. */
export function useLate<Props>(load: () => Promise<{ readonly default: ComponentType<Props> }>): Late<Props> {
  const [late, setLate] = useState<Omit<Late<Props>, "want">>({ Part: null, isComing: false, hasFailed: false });
  const want = useCallback(() => {
    setLate((before) => (before.Part ? before : { Part: null, isComing: true, hasFailed: false }));
    load().then(
      ({ default: Part }) =>
        setLate((before) => (before.Part === Part ? before : { Part, isComing: false, hasFailed: false })),
      () => setLate((before) => (before.Part ? before : { Part: null, isComing: false, hasFailed: true })),
    );
  }, [load]);
  return { ...late, want };
}
