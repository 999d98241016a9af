"use client";

import { HowSure } from "@/components/uncertainty/how-sure";
import { WhatChanges } from "@/components/uncertainty/what-changes";
import type { ViewProps } from "./view-props";

/** How sure the answer is, and what would change it. */
export default function OddsView({ uncertainty, axes, onAxes, dispatch }: Omit<ViewProps, "evaluation">) {
  const { known, isCurrent, isMapCurrent, onLook } = uncertainty;
  return (
    <>
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
