"use client";

import { HowSure } from "@/components/uncertainty/how-sure";
import { Unsure } from "@/components/uncertainty/unsure";
import { WhatChanges } from "@/components/uncertainty/what-changes";
import type { ViewProps } from "./view-props";

/** How sure the answer is, and what would change it. */
export default function OddsView({ uncertainty, axes, onAxes, dispatch }: Omit<ViewProps, "evaluation">) {
  const { known, isCurrent, isMapCurrent, onLook } = uncertainty;
  const { odds, sensitivity } = known.uncertainty;
  return (
    <>
      {isCurrent && !odds?.pair && <Unsure sensitivity={sensitivity} />}
      <HowSure known={known} isCurrent={isCurrent} onLook={onLook} />
      <WhatChanges
        known={known}
        isCurrent={isCurrent}
        axes={axes}
        isMapCurrent={isMapCurrent}
        onAxes={onAxes}
        dispatch={dispatch}
      />
    </>
  );
}
