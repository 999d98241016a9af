"use client";

import { useContext } from "react";
import type { TimeMeasure } from "@/lib/analysis/latency/types";
import { fileAddress } from "@/lib/publish/share/addresses";
import { ShareContext } from "./share-context";

type ChartActionsProps = { readonly chart: string; readonly measure?: TimeMeasure };

/** A chart's own links: to share it, and as a picture or data, which work without JavaScript, too. */
export function ChartActions({ chart, measure = "firstToken" }: ChartActionsProps) {
  const { chartFiles, link, open } = useContext(ShareContext);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="chart-links" role="group" aria-label="Share or save this chart">
      <button
        type="button"
        className="chart-share js-only"
        aria-haspopup="dialog"
        onClick={() => open({ chart, measure })}
      >
        Share
      </button>
      <details className="chart-files">
        <summary>Save as</summary>
        {chartFiles.map((extension) => (
          <a key={extension} href={fileAddress({ origin: "", link, chart, measure }, extension)} rel="nofollow">
            {extension.toUpperCase()}
          </a>
        ))}
      </details>
    </div>
  );
}
