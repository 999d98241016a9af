import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";

type HistoryPictureProps = { readonly specs: { readonly wide: ChartSpec; readonly compact: ChartSpec } };

/** Small: what it shows stands in words and in a table below it. */
export const HistoryPicture = ({ specs: { wide, compact } }: HistoryPictureProps) => (
  <>
    <Picture spec={wide} width={640} className="chart-wide" />
    <Picture spec={compact} width={343} className="chart-compact" />
  </>
);

const height = 180;

function Picture({
  spec,
  width,
  className,
}: {
  readonly spec: ChartSpec;
  readonly width: number;
  readonly className: string;
}) {
  const markup = chartSvg(spec, { width, height, theme: "page", fluid: true, idPrefix: className });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, escaped where it is made
  return <div className={`chart-still ${className}`} dangerouslySetInnerHTML={{ __html: markup }} />;
}
