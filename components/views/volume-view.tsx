import { volumeChart } from "@/lib/charts/definitions/volume/chart";
import { AnswerParts } from "./answer-view";
import type { AnswerChart, ViewProps } from "./view-props";

export const byVolume: AnswerChart = { view: "volume", definition: volumeChart };

/** The answer, with the volume at which the cheapest changes. */
export default function VolumeView(props: ViewProps) {
  return <AnswerParts {...props} charts={[byVolume]} />;
}
