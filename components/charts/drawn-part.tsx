import { ZIndexLayer } from "recharts";
import type { PlacedText } from "@/lib/charts/layout/text-box";
import { textElement } from "@/lib/charts/svg/svg-element";
import { inkOf } from "@/lib/charts/svg/svg-root";

/** Marks and texts are taken from the still picture as they are, so that the two cannot differ. All text in them is escaped. */
export function DrawnPart({ markup, zIndex }: { readonly markup: string; readonly zIndex: number }) {
  return (
    <ZIndexLayer zIndex={zIndex}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, escaped where it is made */}
      <g dangerouslySetInnerHTML={{ __html: markup }} />
    </ZIndexLayer>
  );
}

/** A tick label at its place in the layout; none where the layout left it out. */
export function tickLabel(
  texts: readonly PlacedText[],
  role: "x-tick" | "y-tick",
  labels: ReadonlyMap<number, string>,
) {
  return function TickLabel({ payload }: { readonly payload: { readonly value: number } }) {
    const label = labels.get(payload.value);
    const text = texts.find((placed) => placed.role === role && placed.text === label);
    if (!text) return <g />;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, escaped where it is made
    return <g dangerouslySetInnerHTML={{ __html: textElement(text, inkOf("page")) }} />;
  };
}
