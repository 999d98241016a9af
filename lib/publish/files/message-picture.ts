import { placedText } from "../../charts/layout/frame";
import { type PlacedText, wrapped } from "../../charts/layout/text-box";
import { textElement } from "../../charts/svg/svg-element";
import { inkOf, svgRoot } from "../../charts/svg/svg-root";
import { longestSide, lowest, type Picture } from "./picture-parameters";

export type Message = {
  readonly title: string;
  /** The first is the one that counts; the last ones give way when there is no room. */
  readonly sentences: readonly string[];
};

const edge = 16;

/** What went wrong, as a picture: whoever sees it in a document learns what to mend. */
export function messagePicture({ title, sentences }: Message, { width, height, theme }: Picture): string {
  const room = width - 2 * edge;
  const texts: PlacedText[] = [];
  let y = edge;
  const write = (text: string, size: number, look: Partial<PlacedText>) => {
    for (const line of wrapped(text, size, room)) {
      y += size * 1.45;
      if (y <= (height ?? longestSide) - edge / 2)
        texts.push(placedText({ role: "subtitle", text: line, x: edge, y, size, ...look }));
    }
  };
  write(title, 18, { role: "title", bold: true, paint: "ink" });
  for (const sentence of sentences) {
    y += 8;
    write(sentence, 14, {});
  }
  const tall = height ?? Math.min(longestSide, Math.max(lowest, Math.ceil(y + edge)));
  const ink = inkOf(theme);
  const content = texts.map((text) => textElement(text, ink)).join("");
  return svgRoot({ title, summary: sentences.join(" ") }, { width, height: tall, theme, idPrefix: "message" }, content);
}
