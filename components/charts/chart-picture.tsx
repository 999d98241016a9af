import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { compactBelowWidth } from "@/lib/charts/layout/size";
import { morph } from "./morph";
import { pageHeight } from "./page-height";

export type ChartSpecs = {
  readonly wide: ChartSpec;
  /** For a container narrower than `compactBelowWidth`. */
  readonly compact: ChartSpec;
  /** More of it is to come soon: the chart keeps its height until then. */
  readonly isPending?: boolean;
};

type StillProps = {
  readonly spec: ChartSpec;
  readonly width: number;
  readonly idPrefix: string;
  /** One of the two first pictures. */
  readonly className?: string;
};

/** The picture as it is first painted; for most kinds of chart it stays. */
export function Still({ spec, width, idPrefix, className = "" }: StillProps) {
  const markup = useMemo(
    () => chartSvg(spec, { width, height: pageHeight(spec, width), theme: "page", fluid: true, idPrefix }),
    [spec, width, idPrefix],
  );
  const holder = useRef<HTMLDivElement>(null);
  const [first] = useState(markup);
  const drawn = useRef(first);
  useLayoutEffect(() => {
    if (!holder.current || drawn.current === markup) return;
    morph(holder.current, markup);
    drawn.current = markup;
  }, [markup]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, escaped where it is made
  return <div ref={holder} className={`chart-still ${className}`} dangerouslySetInnerHTML={{ __html: first }} />;
}

/** Both layouts, of which the style sheet shows one: what is drawn on the server and without scripts. */
export function FirstPictures({ specs, id }: { readonly specs: ChartSpecs; readonly id: string }) {
  const { wide, compact } = specs;
  return (
    <>
      <Still spec={wide} width={844} idPrefix={`${id}-wide`} className="chart-wide" />
      <Still spec={compact} width={343} idPrefix={`${id}-compact`} className="chart-compact" />
    </>
  );
}

export const specFor = (specs: ChartSpecs, width: number | null): ChartSpec =>
  width !== null && width < compactBelowWidth ? specs.compact : specs.wide;
