import { cardQuery } from "../embed/card-parameters";
import { defaultWidth, pictureQuery } from "../files/picture-parameters";
import type { Share } from "./share";

/** The scenario in the page. */
export const pageAddress = ({ origin, link }: Pick<Share, "origin" | "link">): string => `${origin}/${safe(link)}`;

/** The picture of a link's preview. */
export const previewAddress = ({ origin, link }: Pick<Share, "origin" | "link">): string =>
  `${origin}/og.png${safe(link)}`;

export const cardAddress = ({ origin, link, chart, theme, measure }: Omit<Share, "title" | "alt" | "height">): string =>
  `${origin}/embed/${chart}${safe(cardQuery({ theme, measure, width: null }, link))}`;

type ChartFile = Pick<Share, "origin" | "link" | "chart" | "measure">;

/** A chart as a file, which has one theme; data have none. */
export const fileAddress = (
  { origin, link, chart, measure }: ChartFile,
  extension: string,
  theme: "light" | "dark" = "light",
  showsErrors = false,
): string => {
  const query = pictureQuery({ width: defaultWidth, height: null, theme, measure, showsErrors }, link);
  return `${origin}/chart/${chart}.${extension}${safe(query)}`;
};

/** A chart as a picture for a README: GitHub passes on no picture that is not answered with 200, so an error has to be. */
export const readmePicture = (file: ChartFile, theme: "light" | "dark"): string =>
  fileAddress(file, "png", theme, true);

export const scriptAddress = ({ origin }: Pick<Share, "origin">): string => `${origin}/embed.js`;

/** Whether only this very machine finds the site. */
export const isLocal = (origin: string): boolean =>
  /^https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?::|$)/.test(origin);

/** Only characters that end no address in Markdown, HTML, a `srcset` or a sentence; all others are percent-encoded. */
function safe(query: string): string {
  return query.toWellFormed().replace(/[^\w.?&=%+:/-]|%(?![\dA-Fa-f]{2})/gu, (character) => {
    const encoded = encodeURIComponent(character);
    return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
  });
}
