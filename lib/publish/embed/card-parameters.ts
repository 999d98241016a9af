import { splitParameter } from "../../scenario/read/query-parameter";
import { asMade } from "../../scenario/read/wild-link";
import { longestSide, narrowest, type Picture, splitPicture, withLook } from "../files/picture-parameters";

export const cardThemes = ["light", "dark", "auto"] as const;
export type CardTheme = (typeof cardThemes)[number];

/** How a card is to look, none of which belongs to the scenario. */
export type CardLook = {
  /** Light unless another is asked for: in a page that has no dark side, a card that follows the system is a dark box. */
  readonly theme: CardTheme;
  /** The width of the frame if it is known: then no larger picture is sent. */
  readonly width: number | null;
  readonly measure: Picture["measure"];
};

/** Takes the card's parameters out of a query, and leaves the scenario's link. Nothing in them is an error. */
export function splitCard(asked: string): { readonly look: CardLook; readonly link: string } {
  const query = asMade(asked);
  const { picture, link } = splitPicture(query);
  const isSized = /^[+-]?\d/.test(splitParameter(query, "w").value ?? "");
  const theme = cardThemes.find((each) => each === splitParameter(query, "theme").value);
  const width = isSized ? Math.min(longestSide, Math.max(narrowest, picture.width)) : null;
  return { look: { theme: theme ?? "light", width, measure: picture.measure }, link };
}

/** The query of a card; what is usual is not said. */
export const cardQuery = ({ theme, width, measure }: CardLook, link: string): string =>
  withLook(
    { theme: theme === "light" ? null : theme, w: width, measure: measure === "firstToken" ? null : measure },
    link,
  );
