import type { ApproachId } from "../model/names";
import { element, type Ink } from "./svg-element";

/** "full" is the approach's colour, "tint" a quarter of it. Both carry the approach's own strokes. */
export type Tone = "full" | "tint";

const tile = 8;

/** What the dash is to a line: an approach's area can be told from the others without colour. Prompting's is plain. */
const strokes: Record<ApproachId, string> = {
  prompting: "",
  longContext: "M2,1.9V2.1M6,5.9V6.1",
  rag: "M-2,2L2,-2M0,8L8,0M6,10L10,6",
  fineTuning: "M-2,6L2,10M0,0L8,8M6,-2L10,2",
  hybrid: "M0,2H8M0,6H8",
};

export function approachFill(approach: ApproachId, tone: Tone, id: string): string {
  return `url(#${id}-${tone}-${approach})`;
}

/** Strokes in the colour of the paper on the full colour, and the other way round on a tint. */
export function approachPattern(approach: ApproachId, tone: Tone, ink: Ink, id: string): string {
  const isFull = tone === "full";
  const ground = { width: tile, height: tile, fill: ink(approach), "fill-opacity": isFull ? undefined : "0.2" };
  const lines = element("path", {
    d: strokes[approach],
    stroke: ink(isFull ? "paper" : approach),
    "stroke-opacity": isFull ? "0.4" : "0.6",
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
