import type { ApproachId } from "../model/names";

/**
 * Colour belongs to the approaches and to nothing else. Each also has its own dash, marker and letter, so that a
 * grey-scale print reads the same. Contrast on white and on #0B1220 is at least 3:1; the closest pair under any kind of
 * colour blindness is 31 CIE76 units apart for the first four.
 */
export type Ink = { readonly light: string; readonly dark: string };

export const approachInk: Record<ApproachId, Ink> = {
  prompting: { light: "#1F2937", dark: "#F3F4F6" },
  longContext: { light: "#0F766E", dark: "#2DD4BF" },
  rag: { light: "#2563EB", dark: "#60A5FA" },
  fineTuning: { light: "#C2410C", dark: "#D55E00" },
  hybrid: { light: "#A94C91", dark: "#CC79A7" },
};

export const approachDash: Record<ApproachId, string> = {
  prompting: "",
  longContext: "1 4",
  rag: "10 5",
  fineTuning: "5 3",
  hybrid: "10 4 2 4",
};

export const approachLetter: Record<ApproachId, string> = {
  prompting: "P",
  longContext: "L",
  rag: "R",
  fineTuning: "F",
  hybrid: "H",
};

export const approachMarker: Record<ApproachId, "circle" | "pentagon" | "square" | "triangle" | "diamond"> = {
  prompting: "circle",
  longContext: "pentagon",
  rag: "square",
  fineTuning: "triangle",
  hybrid: "diamond",
};
