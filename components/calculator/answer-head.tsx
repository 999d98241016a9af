import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { titleKey } from "@/lib/scenario/read/title";
import { Building } from "./building";
import { type Action, changedValues, type State } from "./state";
import { TitleField } from "./title-field";

type AnswerHeadProps = {
  readonly evaluation: Evaluation;
  readonly state: State;
  /** Of the scenario, without the view. */
  readonly link: string;
  readonly dispatch: (action: Action) => void;
};

/** What stands above the answer: what is built, on which model, and what the scenario is called. */
export function AnswerHead({ evaluation, state, link, dispatch }: AnswerHeadProps) {
  const { preset } = evaluation.scenario;
  return (
    <div className="answer-head">
      <Building
        evaluation={evaluation}
        preset={state.scenario.preset.id}
        view={state.view}
        link={link}
        isExample={changedValues(state) === 0}
        dispatch={dispatch}
      />
      <TitleField title={state.scenario.texts.get(titleKey) ?? ""} preset={preset.title} dispatch={dispatch} />
    </div>
  );
}
