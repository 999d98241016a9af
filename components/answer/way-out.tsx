import type { Dispatch, MouseEvent } from "react";
import type { Action } from "@/components/calculator/state";
import { opensElsewhere } from "@/components/ui/opens-elsewhere";
import { type Scenario, withText } from "@/lib/scenario/read/interpret";
import type { Instead } from "@/lib/scenario/validate/obstacle";
import { canonicalLink } from "@/lib/scenario/write/canonical";

type WayOutProps = {
  readonly instead: Instead;
  readonly scenario: Scenario;
  readonly dispatch: Dispatch<Action>;
};

/** A link, so that it works without JavaScript and can be copied; with it the values are set, as one step to undo. */
export function WayOut({ instead: { say, values }, scenario, dispatch }: WayOutProps) {
  const link = canonicalLink(values.reduce((before, { field, value }) => withText(before, field, value), scenario));
  const set = (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    dispatch({ type: "set", texts: new Map(values.map(({ field, value }) => [field, value])) });
  };
  return (
    <a className="way-out" href={`/${link}`} onClick={set} rel="nofollow">
      {say}
    </a>
  );
}
