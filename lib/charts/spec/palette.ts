import type { ApproachId } from "../../model/names";

type Ink = { readonly light: string; readonly dark: string };

/** How a line is told from the others: by colour, dash, marker and letter, so that a grey-scale print reads the same. */
export type Look = {
  readonly ink: Ink;
  readonly dash: string;
  readonly cap: "butt" | "round";
  readonly marker: "circle" | "pentagon" | "square" | "triangle" | "diamond";
  readonly letter: string;
};

/** Scenarios side by side. They never share a chart with approaches, so they have the markers in common. */
export const scenarioIds = ["scenarioA", "scenarioB", "scenarioC", "scenarioD"] as const;
export type ScenarioId = (typeof scenarioIds)[number];

/** What a line can stand for. */
export type SeriesId = ApproachId | ScenarioId;

/**
 * Colour belongs to the approaches, and to scenarios where those are compared. Contrast on white and on #0B1220 is at least
 * 3:1, for scenarios 4.5:1; the closest pair under any kind of colour blindness is 31 CIE76 units apart for the first four
 * approaches, 33 for the scenarios.
 */
export const looks: Record<SeriesId, Look> = {
  prompting: { ink: { light: "#1F2937", dark: "#F3F4F6" }, dash: "", cap: "butt", marker: "circle", letter: "P" },
  longContext: {
    ink: { light: "#0F766E", dark: "#2DD4BF" },
    dash: "1 4",
    cap: "round",
    marker: "pentagon",
    letter: "L",
  },
  rag: { ink: { light: "#2563EB", dark: "#60A5FA" }, dash: "10 5", cap: "butt", marker: "square", letter: "R" },
  fineTuning: { ink: { light: "#C2410C", dark: "#D55E00" }, dash: "5 3", cap: "butt", marker: "triangle", letter: "F" },
  hybrid: { ink: { light: "#A94C91", dark: "#CC79A7" }, dash: "10 4 2 4", cap: "butt", marker: "diamond", letter: "H" },
  scenarioA: { ink: { light: "#5B21B6", dark: "#A78BFA" }, dash: "", cap: "butt", marker: "circle", letter: "A" },
  scenarioB: { ink: { light: "#4A7D00", dark: "#4ADE80" }, dash: "12 5", cap: "butt", marker: "square", letter: "B" },
  scenarioC: { ink: { light: "#E0166F", dark: "#E0508F" }, dash: "4 4", cap: "butt", marker: "triangle", letter: "C" },
  scenarioD: {
    ink: { light: "#3F2600", dark: "#FBBF24" },
    dash: "12 4 3 4",
    cap: "butt",
    marker: "diamond",
    letter: "D",
  },
};
