"use client";

import { type MouseEvent, useContext } from "react";
import { opensElsewhere } from "@/components/ui/opens-elsewhere";
import type { TimeMeasure } from "@/lib/analysis/latency/types";
import { cardAddress, fileAddress } from "@/lib/publish/share/addresses";
import { longestAddress } from "@/lib/scenario/read/link";
import { ShareContext } from "./share-context";

type ChartActionsProps = { readonly chart: string; readonly measure?: TimeMeasure };

/** The chart fills the screen where the browser lets it; else the link to its card is followed. */
function enlarge(event: MouseEvent<HTMLAnchorElement>) {
  const figure = event.currentTarget.closest("figure");
  if (opensElsewhere(event) || !figure || !document.fullscreenEnabled) return;
  event.preventDefault();
  if (document.fullscreenElement) document.exitFullscreen();
  else figure.requestFullscreen().catch(() => {});
}

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
      <a
        className="chart-share"
        href={cardAddress({ origin: "", link, chart, theme: "auto", measure })}
        onClick={enlarge}
      >
        <span className="chart-enlarge">Full screen</span>
        <span className="chart-leave">Leave full screen</span>
      </a>
      <details className="chart-files">
        <summary>Save as</summary>
        {link.length > longestAddress
          ? "The link is too long."
          : chartFiles.map((extension) => (
              <a key={extension} href={fileAddress({ origin: "", link, chart, measure }, extension)} rel="nofollow">
                {extension.toUpperCase()}
              </a>
            ))}
      </details>
    </div>
  );
}
