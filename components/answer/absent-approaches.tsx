import type { Dispatch, MouseEvent } from "react";
import type { Action } from "@/components/calculator/state";
import { opensElsewhere } from "@/components/ui/opens-elsewhere";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { type Scenario, withText } from "@/lib/scenario/read/interpret";
import type { Absent } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { ApproachName } from "./approach-name";

type AbsentApproachesProps = {
  readonly evaluation: Evaluation;
  readonly dispatch: Dispatch<Action>;
};

/** The approaches that are not priced, each with its reason and, where one is known, the way out. */
export function AbsentApproaches({ evaluation: { absent, scenario }, dispatch }: AbsentApproachesProps) {
  return absent.map(({ id, title, because, instead }) => (
    <p className="absent" key={id}>
      <ApproachName id={id} title={title} /> is not priced. {because}{" "}
      {instead && <WayOut instead={instead} scenario={scenario} dispatch={dispatch} />}
    </p>
  ));
}

type WayOutProps = {
  readonly instead: NonNullable<Absent["instead"]>;
  readonly scenario: Scenario;
  readonly dispatch: Dispatch<Action>;
};

/** A link, so that it works without JavaScript and can be copied; with it the values are set, as one step to undo. */
function WayOut({ instead: { say, values }, scenario, dispatch }: WayOutProps) {
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
