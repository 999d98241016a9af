"use client";

import { memo, useMemo, useRef } from "react";
import type { Action } from "@/components/calculator/state";
import { ChartInTurn } from "@/components/charts/chart-in-turn";
import { specsOnce } from "@/components/charts/specs-once";
import { useDeferred } from "@/components/scheduler/use-deferred";
import { useIsNear } from "@/components/scheduler/use-is-near";
import { ChartActions } from "@/components/share/chart-actions";
import type { Sensitivity } from "@/lib/analysis/uncertainty/types";
import { sensitivityChart } from "@/lib/charts/definitions/sensitivity/chart";
import { tornadoSpec } from "@/lib/charts/definitions/sensitivity/spec";
import { comparedIn } from "@/lib/charts/definitions/shared/compared";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { FlipPoints } from "./switching-values";
import { SwingButtons } from "./tornado-buttons";
import { UncertaintySection } from "./uncertainty-section";
import type { MapAxes } from "./uncertainty-work";
import type { KnownUncertainty } from "./use-uncertainty";
import { WhoWins } from "./who-wins";

type WhatChangesProps = {
  readonly known: KnownUncertainty;
  readonly isCurrent: boolean;
  readonly axes: MapAxes | null;
  readonly isMapCurrent: boolean;
  readonly onAxes: (axes: MapAxes) => void;
  readonly dispatch: (action: Action) => void;
};

/** Which input moves the answer, at which value it changes, and who wins over any two inputs. */
export const WhatChanges = memo(function WhatChanges({ known: newest, isCurrent, ...rest }: WhatChangesProps) {
  const section = useRef<HTMLElement>(null);
  const known = useDeferred(newest, useIsNear(section) === false);
  const { sensitivity } = known.uncertainty;
  if (!sensitivity || sensitivity.swings.length === 0) return null;
  const isStale = !isCurrent || known.link !== newest.link;
  return (
    <UncertaintySection
      id="what-changes-heading"
      title="What would change the answer"
      note="Each input is moved alone, everything else stays at its mean."
      isStale={isStale}
      ref={section}
    >
      <Changes known={known} sensitivity={sensitivity} {...rest} isMapCurrent={isStale || rest.isMapCurrent} />
    </UncertaintySection>
  );
});

type ChangesProps = Omit<WhatChangesProps, "isCurrent"> & { readonly sensitivity: Sensitivity };

const Changes = memo(function Changes({ known, sensitivity, axes, isMapCurrent, onAxes, dispatch }: ChangesProps) {
  const { evaluation, uncertainty } = known;
  const input = useMemo(() => comparedIn(evaluation), [evaluation]);
  const specs = useMemo(
    () => input && specsOnce((options) => tornadoSpec(sensitivity, input, options)),
    [sensitivity, input],
  );
  if (!input || !specs) return null;
  const { cheapest, horizonMonths } = input;
  return (
    <>
      <ChartInTurn
        id={sensitivityChart.id}
        specs={specs}
        over={swingButtons}
        actions={<ChartActions chart={sensitivityChart.id} />}
      />
      {!known.isWhole && <p className="working">Working out which values change the answer.</p>}
      <FlipPoints points={uncertainty.switchingValues} winner={cheapest} horizonMonths={horizonMonths} />
      {uncertainty.map && (
        <WhoWins
          map={uncertainty.map}
          known={known}
          axes={axes}
          isStale={!isMapCurrent}
          onAxes={onAxes}
          dispatch={dispatch}
        />
      )}
    </>
  );
});

const swingButtons = (spec: ChartSpec, width: number) =>
  spec.kind === "swings" && <SwingButtons spec={spec} width={width} />;
