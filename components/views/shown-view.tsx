import { useEffect, useState } from "react";
import { Coming } from "@/components/ui/coming";
import { LateFailure } from "@/components/ui/late-failure";
import { type ViewId, withView } from "@/lib/scenario/read/view";
import type { ViewPart, ViewParts } from "./view-parts";
import type { ViewProps } from "./view-props";

type ShownViewProps = Omit<ViewProps, "bands" | "onBands"> & {
  readonly view: ViewId;
  readonly views: ViewParts;
  /** Of the scenario, without a view. */
  readonly link: string;
};

/** The view that is asked for, and nothing of the others. Until it is loaded the one before stays, so that nothing jumps. */
export function ShownView({ view, views, link, ...props }: ShownViewProps) {
  const { Part, isComing, hasFailed } = useViewPart(views, view);
  const [bands, setBands] = useState(true);
  return (
    <div className="shown-view" aria-busy={isComing || undefined}>
      {hasFailed ? (
        <LateFailure link={`/${withView(link, view)}`} />
      ) : (
        Part && <Part {...props} bands={bands} onBands={setBands} />
      )}
      {isComing && <Coming />}
    </div>
  );
}

function useViewPart(views: ViewParts, view: ViewId) {
  const [arrived, setArrived] = useState<ViewId | null>(null);
  const [failed, setFailed] = useState<ViewId | null>(null);
  const part = views.get(view);
  const [last, setLast] = useState<ViewPart | null>(() => part);
  if (part && part !== last) setLast(() => part);
  useEffect(() => {
    setFailed(null);
    if (views.get(view)) return setArrived(view);
    let isWanted = true;
    views.load(view).then(
      () => isWanted && setArrived(view),
      () => isWanted && setFailed(view),
    );
    return () => {
      isWanted = false;
    };
  }, [views, view]);
  const isMissing = part === null && arrived !== view;
  const hasFailed = isMissing && failed === view;
  return { Part: part ?? last, isComing: isMissing && !hasFailed, hasFailed };
}
