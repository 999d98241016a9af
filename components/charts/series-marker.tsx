import type { SeriesId } from "@/lib/charts/spec/palette";
import { markerElement } from "@/lib/charts/svg/marks";
import { inkOf } from "@/lib/charts/svg/svg-root";

export function SeriesMarker({ id }: { readonly id: SeriesId }) {
  const markup = markerElement(id, { x: 6, y: 6 }, inkOf("page"));
  return (
    <svg width={12} height={12} aria-hidden="true" className="cursor-marker">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own marker */}
      <g dangerouslySetInnerHTML={{ __html: markup }} />
    </svg>
  );
}
