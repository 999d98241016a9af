"use client";

import { type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { CalculatorReading } from "@/components/calculator/reading";
import { useDeferred } from "@/components/scheduler/use-deferred";
import { Coming } from "@/components/ui/coming";
import { LateFailure } from "@/components/ui/late-failure";
import { useLate } from "@/components/ui/use-late";
import type { UncertaintyView } from "@/components/uncertainty/use-uncertainty";
import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import type { ViewId } from "@/lib/scenario/read/view";
import { type Asked, type OfferedFiles, ShareContext } from "./share-context";

const loadDialog = () => import("./share-dialog");

type SharingProps = {
  readonly reading: CalculatorReading;
  readonly view: ViewId;
  readonly uncertainty: UncertaintyView;
  readonly chartFiles: OfferedFiles["ofCharts"];
  /** Told when the dialog is first opened. */
  readonly onShare: () => void;
  readonly children: ReactNode;
};

/** Gives everything on the page its links, and the dialog that shares it. */
export function Sharing({ reading, view, uncertainty, chartFiles, onShare, children }: SharingProps) {
  const { evaluation, answeredLink, link } = reading;
  const [asked, setAsked] = useState<Asked | null>(null);
  const { Part: ShareDialog, isComing, hasFailed, want } = useLate(loadDialog);
  // Nobody follows a link while typing.
  const linkOfCharts = useDeferred(answeredLink, true);
  const open = useCallback(
    (what: Asked) => {
      setAsked(what);
      onShare();
      want();
    },
    [want, onShare],
  );
  const sharing = useMemo(() => ({ chartFiles, link: linkOfCharts, open }), [chartFiles, linkOfCharts, open]);
  const source = useMemo(() => sourceOf(evaluation, uncertainty), [evaluation, uncertainty]);
  return (
    <ShareContext value={sharing}>
      {children}
      {asked !== null && ShareDialog && (
        <ShareDialog
          source={source}
          link={answeredLink}
          view={view}
          isPartial={link !== answeredLink}
          asked={asked}
          onClose={() => setAsked(null)}
        />
      )}
      {isComing && <Coming />}
      {hasFailed && <LateFailure />}
    </ShareContext>
  );
}

/** What is known of this very answer. Files of the map have the axes it starts with, whichever are looked at. */
function sourceOf(evaluation: CalculatorReading["evaluation"], view: UncertaintyView): ChartSource {
  const { odds, sensitivity, map } = view.known.uncertainty;
  return {
    evaluation,
    ...(view.isCurrent && { odds, monthlyOdds: odds, sensitivity }),
    ...(view.isCurrent && view.known.axes === null && { map }),
    ...(view.isTimeCurrent && !view.timed.isShort && { latency: view.timed.latency }),
  };
}

export function ShareButton() {
  const { open } = useContext(ShareContext);
  return (
    <button
      type="button"
      className="solid-button js-only"
      aria-haspopup="dialog"
      onClick={() => open({ chart: null, measure: "firstToken" })}
    >
      Share
    </button>
  );
}
