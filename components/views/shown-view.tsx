import type { ViewId } from "@/lib/scenario/read/view";
import { AnswerView } from "./answer-view";
import { CostsView } from "./costs-view";
import { FitView } from "./fit-view";
import { LatencyView } from "./latency-view";
import { OddsView } from "./odds-view";
import type { ViewProps } from "./view-props";

/** The view that is asked for, and nothing of the others. */
export function ShownView({ view, ...props }: ViewProps & { readonly view: ViewId }) {
  switch (view) {
    case "answer":
    case "volume":
      return <AnswerView {...props} charts={[view]} />;
    case "costs":
      return <CostsView {...props} />;
    case "latency":
      return <LatencyView {...props} />;
    case "odds":
      return <OddsView {...props} />;
    case "fit":
      return <FitView {...props} />;
    case "all":
      return (
        <>
          <AnswerView {...props} charts={["answer", "volume"]} />
          <CostsView {...props} />
          <LatencyView {...props} />
          <OddsView {...props} />
          <FitView {...props} />
        </>
      );
  }
}
