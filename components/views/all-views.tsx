import { AnswerParts, overTime } from "./answer-view";
import CostsView from "./costs-view";
import FitView from "./fit-view";
import LatencyView from "./latency-view";
import OddsView from "./odds-view";
import type { ViewProps } from "./view-props";
import { byVolume } from "./volume-view";

/** One below the other, for print. */
export default function AllViews(props: ViewProps) {
  return (
    <>
      <AnswerParts {...props} charts={[overTime, byVolume]} />
      <CostsView {...props} />
      <LatencyView {...props} />
      <OddsView {...props} />
      <FitView {...props} />
    </>
  );
}
