import { FurtherRemarks } from "@/components/answer/notices";
import { PickerButton } from "@/components/inputs/picker-button";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { choiceView } from "@/lib/form/field-view";
import type { ApproachId } from "@/lib/model/names";
import { catalogueSays } from "@/lib/scenario/read/issue";
import type { ViewId } from "@/lib/scenario/read/view";
import { resolveChoice } from "@/lib/scenario/resolve/resolve-choice";
import { modelName } from "@/lib/scenario/validate/other-ways";
import { PresetMenu } from "./preset-menu";
import type { Action } from "./state";

type BuildingProps = {
  readonly evaluation: Evaluation;
  readonly preset: string;
  readonly view: ViewId;
  /** Of the scenario, without the view. */
  readonly link: string;
  /** Nothing of the preset has been changed. */
  readonly isExample: boolean;
  readonly dispatch: (action: Action) => void;
};

/** What is built and on which models, each to be chosen in place: the beginning of the answer's sentence. */
export function Building({ evaluation, preset, view, link, isExample, dispatch }: BuildingProps) {
  const models = modelsOf(evaluation);
  return (
    <div className="building">
      {isExample && "Example: "}I am building <PresetMenu preset={preset} view={view} link={link} dispatch={dispatch} />
      {models.map(({ approach, title }, index) => (
        <span key={title}>
          {index === 0 ? " on " : " and "}
          <PickerButton
            view={choiceView(evaluation, "model", approach)}
            label={`Model: ${title}. Choose another`}
            dispatch={dispatch}
          >
            {title}
          </PickerButton>
        </span>
      ))}
      .{isExample && <span className="building-note wide-only"> Change any of its numbers.</span>}
      <FurtherRemarks remarks={catalogueSays(evaluation.scenario)} />
    </div>
  );
}

/** The models in use by name, each with the field that says so; none where all costs are quoted. */
function modelsOf({ scenario, approaches, baseCases }: Evaluation) {
  const found = approaches.flatMap(({ id }) => {
    const resolved = baseCases.get(id)?.quantities.has("contextWindow")
      ? resolveChoice(scenario, "model", id)
      : undefined;
    if (!resolved) return [];
    const owner = resolved.field.split(".").length > 1 ? (resolved.field.split(".")[0] as ApproachId) : null;
    return [{ approach: owner, title: modelName(resolved.option).replace(/, [^,]*$/, "") }];
  });
  return found.filter(({ title }, index) => found.findIndex((each) => each.title === title) === index).slice(0, 2);
}
