import { chartSvg } from "../../charts/kinds/chart-svg";
import { isSteppable } from "../../charts/kinds/cursor";
import { heightFor } from "../../charts/kinds/place-chart";
import type { Table } from "../../charts/spec/spec";
import { attributes, element, escaped } from "../../charts/svg/svg-element";
import type { Phrase } from "../../narrative/phrase";
import { type Card, specAt, widthsOf } from "./card";
import type { CardTheme } from "./card-parameters";
import { cardScript } from "./card-script";
import { cardStyle } from "./card-style";
import { placesIn, readingOf } from "./reading";
import { siteName } from "./site-name";

/** Where it is served from, without a slash at the end; null when that is not known for sure. */
export type CardOrigin = string | null;

/** The card as a document that needs no script, no storage and nothing from elsewhere. */
export function cardHtml(card: Card, origin: CardOrigin, alternates: string): string {
  const { title, sentence, notices, wide, note, link, look } = card;
  const body = [
    `<p class="scenario">${escaped(title)}</p>`,
    `<h1>${sentence.map(phraseHtml).join("")}</h1>`,
    ...notices.map(({ message }) => `<p class="notice">${escaped(message)}</p>`),
    `<figure><h2>${escaped(wide.title)}</h2><p class="scope">${escaped(wide.subtitle)}</p>`,
    `${pictures(card)}</figure>`,
    `<details><summary>Table</summary>${tableHtml(wide.table)}</details>`,
    foot(note, link, origin, "Open the full scenario"),
  ];
  return page(look.theme, `${title}: ${wide.title}`, body.join("\n"), alternates);
}

/** What is wrong, where the chart would have been. */
export function messageHtml(
  { title, sentences }: { readonly title: string; readonly sentences: readonly string[] },
  theme: CardTheme,
  link: string,
  origin: CardOrigin,
): string {
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...sentences.map((sentence) => `<p class="notice">${escaped(sentence)}</p>`),
    foot("", link, origin, `Mend it in ${siteName}`),
  ];
  return page(theme, title, body.join("\n"), "");
}

function page(theme: CardTheme, title: string, body: string, alternates: string): string {
  return `<!doctype html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<title>${escaped(`${title} | ${siteName}`)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
${alternates}<style>${cardStyle}</style>
</head>
<body>
<main class="card">
${body}
</main>
<script>${cardScript}</script>
</body>
</html>
`;
}

function phraseHtml(phrase: Phrase): string {
  const text = escaped(phrase.text);
  if (phrase.type === "approach") return `<b class="name-${phrase.id}">${text}</b>`;
  return phrase.type === "figure" ? `<b>${text}</b>` : text;
}

function pictures(card: Card): string {
  const drawn = widthsOf(card.look).map((width, index) => {
    const spec = specAt(card, width);
    const size = { width, height: heightFor(spec, width) };
    const svg = chartSvg(spec, { ...size, theme: "page", idPrefix: `p${index}` });
    return element("div", { class: `picture-${index}`, ...placesIn(spec, size) }, svg);
  });
  const reading = isSteppable(card.wide) ? readingOf(card.wide) : undefined;
  return element("div", { class: "pictures", "data-reading": reading }, element("div", {}, drawn.join("\n")));
}

function tableHtml({ caption, columns, rows }: Table): string {
  const look = (column: number) => (columns[column]?.numeric ? "number" : undefined);
  const heads = columns.map(({ label }, column) =>
    element("th", { scope: "col", class: look(column) }, escaped(label)),
  );
  const cell = (text: string, column: number, strong: number | undefined) => {
    const content = column === strong ? `<strong>${escaped(text)}</strong>` : escaped(text);
    return column === 0
      ? element("th", { scope: "row", class: look(column) }, content)
      : element("td", { class: look(column) }, content);
  };
  const body = rows.map(
    ({ cells, strong }) => `<tr>${cells.map((text, column) => cell(text, column, strong)).join("")}</tr>`,
  );
  const region = attributes({ class: "rows", role: "region", tabindex: "0", "aria-label": caption });
  return `<div${region}><table><caption>${escaped(caption)}</caption><thead><tr>${heads.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

/** A frame may not be allowed to open a window, so the address can be read and copied, too. */
function foot(note: string, link: string, origin: CardOrigin, words: string): string {
  const host = origin?.replace(/^https?:\/\//, "") ?? "";
  const href = attributes({ href: `${origin ?? ""}${link}`, target: "_blank", rel: "noopener" });
  return [
    `<div class="foot">${note && `<p class="note">${escaped(note)}</p>`}<p><a${href}>${escaped(words)}</a></p>`,
    `<p class="address">${escaped(`${host}${link}`)}</p></div>`,
  ].join("");
}
