import { useState } from "react";
import { YouHandle } from "@/components/charts/you-handle";
import { hasStraightAxes } from "@/lib/charts/definitions/shared/compared";
import { volumeChart } from "@/lib/charts/definitions/volume/chart";
import { AnswerParts } from "./answer-view";
import type { AnswerChart, ViewProps } from "./view-props";

export const byVolume: AnswerChart = {
  view: "volume",
  definition: volumeChart,
  over: (spec, width, dispatch) =>
    spec.kind === "lines" && (
      <YouHandle
        spec={spec}
        width={width}
        onVolume={(text, isDone) => dispatch({ type: isDone ? "commit" : "type", id: "queries", text })}
      />
    ),
  switches: (evaluation, dispatch) => (
    <AxesSwitch
      isLog={!hasStraightAxes(evaluation)}
      onChange={(isLog) => dispatch({ type: "choose", id: "axes", option: isLog ? "log" : "linear" })}
    />
  ),
};

type AxesSwitchProps = { readonly isLog: boolean; readonly onChange: (isLog: boolean) => void };

/** It shows at once what was chosen, which the chart takes a moment to. */
function AxesSwitch({ isLog, onChange }: AxesSwitchProps) {
  const [chosen, setChosen] = useState({ isLog, from: isLog });
  if (chosen.from !== isLog) setChosen({ isLog, from: isLog });
  return (
    <label
      className="band-switch js-only"
      title="Logarithmic axes show all volumes, straight ones how much more is paid"
    >
      <input
        type="checkbox"
        checked={chosen.isLog}
        onChange={({ currentTarget: { checked } }) => {
          setChosen({ ...chosen, isLog: checked });
          onChange(checked);
        }}
      />
      Log axes
    </label>
  );
}

/** The answer, with the volume at which the cheapest changes; the line that marks the present one can be dragged. */
export default function VolumeView(props: ViewProps) {
  return <AnswerParts {...props} charts={[byVolume]} />;
}
