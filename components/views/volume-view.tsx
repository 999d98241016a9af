import { YouHandle } from "@/components/charts/you-handle";
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
  switches: ({ scenario }, dispatch) => (
    <label
      className="band-switch js-only"
      title="Logarithmic axes show all volumes, straight ones how much more is paid"
    >
      <input
        type="checkbox"
        // It shows at once what was chosen, which the answer takes a moment to.
        key={scenario.options.get("axes")}
        defaultChecked={scenario.options.get("axes") !== "linear"}
        onChange={({ currentTarget: { checked } }) =>
          dispatch({ type: "choose", id: "axes", option: checked ? "log" : "linear" })
        }
      />
      Log axes
    </label>
  ),
};

/** The answer, with the volume at which the cheapest changes; the line that marks the present one can be dragged. */
export default function VolumeView(props: ViewProps) {
  return <AnswerParts {...props} charts={[byVolume]} />;
}
