import type { TimeMeasure } from "../../analysis/latency/types";
import { asMade } from "../../scenario/read/wild-link";

/** How a picture is to look, none of which belongs to the scenario. */
export type Picture = {
  readonly width: number;
  /** Null for the height at which the chart looks right. */
  readonly height: number | null;
  readonly theme: "light" | "dark";
  /** The language of the words. So far there is one. */
  readonly language: "en";
  /** Which of the two times a chart of latency shows. */
  readonly measure: TimeMeasure;
  /** A picture of what is wrong is answered with 200: some documents show no other. */
  readonly showsErrors?: boolean;
};

export const narrowest = 320;
export const lowest = 160;
/** With both sides at their most a picture has four million pixels. */
export const longestSide = 2_000;
export const defaultWidth = 800;

const keys = ["theme", "w", "h", "lang", "measure", "errors"] as const;
type Key = (typeof keys)[number];

/** Takes the picture's parameters out of a query, and leaves the scenario's link. Nothing in them is an error. */
export function splitPicture(query: string): { readonly picture: Picture; readonly link: string } {
  const given = new Map<Key, string | null>();
  const rest: string[] = [];
  for (const part of asMade(query).split("&")) {
    const key = keys.find((each) => part === each || part.startsWith(`${each}=`));
    // Given twice it says nothing.
    if (key) given.set(key, given.has(key) ? null : part.slice(key.length + 1));
    else rest.push(part);
  }
  const height = sideOf(given.get("h"));
  return {
    picture: {
      width: clamped(sideOf(given.get("w")) ?? defaultWidth, narrowest),
      height: height === null ? null : clamped(height, lowest),
      theme: given.get("theme") === "dark" ? "dark" : "light",
      language: "en",
      measure: given.get("measure") === "fullAnswer" ? "fullAnswer" : "firstToken",
      showsErrors: given.get("errors") === "200",
    },
    link: rest.join("&"),
  };
}

/** The other way round: what is asked of a picture or card stands first, so that the link's version stays at the end. */
export function withLook(look: Partial<Record<Key, string | number | null>>, link: string): string {
  const parts = keys.flatMap((key) => (look[key] == null ? [] : [`${key}=${look[key]}`]));
  return `?${[...parts, link.replace(/^\?/, "")].join("&")}`;
}

/** The query of a picture; what is usual is not said. */
export const pictureQuery = (
  { width, height, theme, measure, showsErrors }: Omit<Picture, "language">,
  link: string,
): string =>
  withLook(
    {
      w: width === defaultWidth ? null : width,
      h: height,
      theme: theme === "light" ? null : theme,
      measure: measure === "firstToken" ? null : measure,
      errors: showsErrors ? 200 : null,
    },
    link,
  );

function sideOf(text: string | null | undefined): number | null {
  return text && /^[+-]?\d{1,20}(\.\d{1,20})?$/.test(text) ? Number(text) : null;
}

function clamped(side: number, least: number): number {
  return Math.round(Math.min(longestSide, Math.max(least, side)));
}
