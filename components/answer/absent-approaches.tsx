import type { Dispatch } from "react";
import type { Action } from "@/components/calculator/state";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { ApproachName } from "./approach-name";
import { WayOut } from "./way-out";

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
