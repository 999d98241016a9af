import { heightFor } from "../../charts/kinds/place-chart";
import { wrapped } from "../../charts/layout/text-box";
import { plainText } from "../../narrative/phrase";
import { type Card, edgeAt, specAt, widthsOf } from "./card";
import { wideFrom } from "./card-style";

/** The width of a frame whose page says none. */
export const defaultFrameWidth = 640;

/** About how high a card is in a frame of this width, for a host that wants to know beforehand. */
export function cardHeight(card: Card, width: number): number {
  const room = width - 2 * edgeAt(width);
  const lines = (text: string, size: number) => wrapped(text, size, room).length;
  const [headSize, headLine] = width >= wideFrom ? [20, 28] : [17, 24];
  const drawn = widthsOf(card.look).findLast((each) => each <= room * 1.1) ?? 296;
  const chart = (heightFor(specAt(card, drawn), drawn) * room) / drawn;
  const head = 34 + lines(plainText(card.sentence), headSize) * headLine;
  const notices = card.notices.reduce((sum, { message }) => sum + 8 + lines(message, 13) * 18, 0);
  const heading = 41 + lines(card.wide.title, 15) * 20 + lines(card.wide.subtitle, 13) * 18;
  const foot = 36 + (lines(`${card.note} Open the full scenario`, 13) > 1 ? 85 : 61);
  return Math.ceil(head + notices + heading + chart + foot);
}

/** The height a frame is given before it hears of one. WordPress lets none be outside of these. */
export const frameHeight = (card: Card, width: number = defaultFrameWidth): number =>
  Math.min(1_000, Math.max(200, cardHeight(card, width)));
