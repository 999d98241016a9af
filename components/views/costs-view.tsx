"use client";

import { useMemo } from "react";
import { Crossings } from "@/components/answer/crossings";
import { ChartInTurn } from "@/components/charts/chart-in-turn";
import { specsOnce } from "@/components/charts/specs-once";
import { ChartActions } from "@/components/share/chart-actions";
import { breakdownChart } from "@/lib/charts/definitions/breakdown/chart";
import { comparedIn } from "@/lib/charts/definitions/shared/compared";
import { BillTable } from "./bill-table";
import { OwnLines } from "./own-lines";
import type { ViewProps } from "./view-props";

type CostsViewProps = Pick<ViewProps, "evaluation" | "problems" | "texts" | "dispatch">;

/** What each total is made of, line by line, and where any two approaches change places. */
export default function CostsView({ evaluation, problems, texts, dispatch }: CostsViewProps) {
  const specs = useMemo(() => {
    const input = comparedIn(evaluation);
    return input && specsOnce((options) => breakdownChart.spec(input, options));
  }, [evaluation]);
  const { id } = breakdownChart;
  return (
    <>
      {specs && <ChartInTurn id={id} specs={specs} actions={<ChartActions chart={id} />} />}
      <BillTable evaluation={evaluation} />
      <OwnLines evaluation={evaluation} problems={problems} texts={texts} dispatch={dispatch} />
      <Crossings evaluation={evaluation} />
    </>
  );
}
