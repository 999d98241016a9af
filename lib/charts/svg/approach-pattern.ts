import type { ApproachId } from "../../model/names";
import { element, type InkPaint } from "./svg-element";

/** "full" is the approach's colour, "tint" a quarter of it. Both carry the approach's own strokes. */
export type Tone = "full" | "tint";

const tile = 10;

/** What the dash is to a line: an approach's area can be told from the others without colour. Prompting's is plain. */
const strokes: Record<ApproachId, string> = {
  prompting: "",
  longContext: "M2.5,2.4V2.6M7.5,7.4V7.6",
  rag: "M-2.5,2.5L2.5,-2.5M0,10L10,0M7.5,12.5L12.5,7.5",
  fineTuning: "M-2.5,7.5L2.5,12.5M0,0L10,10M7.5,-2.5L12.5,2.5",
  hybrid: "M0,2.5H10M0,7.5H10",
};

export function approachFill(approach: ApproachId, tone: Tone, id: string): string {
  return `url(#${id}-${tone}-${approach})`;
}

/** Strokes in the colour of the paper on the full colour, and the other way round on a tint. */
export function approachPattern(approach: ApproachId, tone: Tone, ink: InkPaint, id: string): string {
  const isFull = tone === "full";
  const ground = { width: tile, height: tile, fill: ink(approach), "fill-opacity": isFull ? undefined : "0.2" };
  const lines = element("path", {
    d: strokes[approach],
    stroke: ink(isFull ? "paper" : approach),
    "stroke-opacity": isFull ? "0.28" : "0.45",
    "stroke-width": approach === "longContext" ? 2 : 1,
    "stroke-linecap": approach === "longContext" ? "round" : undefined,
  });
  const paper = isFull ? "" : element("rect", { width: tile, height: tile, fill: ink("paper") });
  return element(
    "pattern",
    { id: `${id}-${tone}-${approach}`, width: tile, height: tile, patternUnits: "userSpaceOnUse" },
    paper + element("rect", ground) + (strokes[approach] === "" ? "" : lines),
  );
}
