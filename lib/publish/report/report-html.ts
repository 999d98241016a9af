import { chartSvg } from "../../charts/kinds/chart-svg";
import type { ChartSpec } from "../../charts/kinds/kinds";
import { heightFor } from "../../charts/kinds/place-chart";
import { attributes, element, escaped } from "../../charts/svg/svg-element";
import type { Report } from "./report";
import { reportStyle } from "./report-style";

/** Dots of a code that cameras read, row by row. */
export type Dots = readonly (readonly boolean[])[];

const chartWidth = 350;
/** Lines are told apart on paper at this height, too. */
const lower = 70;

/** The page for the board: a document without scripts that prints as it is seen. `code` is null where the link is too long for one. */
export function reportHtml(report: Report, origin: string, code: Dots | null): string {
  const { title, sentence, notices, cards, charts, changes, odds, assumed, link, date } = report;
  const address = `${origin}${link}`;
  const body = [
    `<div class="head"><p class="scenario">${escaped(title)}</p><p class="date">Prices as of ${escaped(date)}</p></div>`,
    `<h1>${escaped(sentence)}</h1>`,
    ...notices.map((text) => `<p class="notice">${escaped(text)}</p>`),
    element("div", { class: "cards" }, cards.map(cardHtml).join("")),
    element("div", { class: "charts" }, charts.map(chartHtml).join("")),
    ...(changes.length > 0 ? [`<p class="odds">${escaped(changes.join(" "))}</p>`] : []),
    tableHtml(report),
    `<h2>How sure it is</h2><p class="odds">${escaped(odds)}</p>`,
    `<h2>What was given, and what moves the answer most</h2>`,
    element("ul", {}, assumed.map((text) => `<li>${escaped(text)}</li>`).join("")),
    `<div class="foot">${code ? codeSvg(code) : ""}<p>Every figure opens with its formula and its sources at<br>`,
    `<a${attributes({ href: address })}>${escaped(address)}</a><br>Estimates, not quotes.</p></div>`,
  ];
  return page(title, body.join("\n"));
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(`${title} | Crossover`)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
<style>${reportStyle}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const cardHtml = ({ title, figure, words }: Report["cards"][number]): string =>
  `<div><p>${escaped(title)}</p><b>${escaped(figure)}</b><p>${escaped(words)}</p></div>`;

function chartHtml(spec: ChartSpec, index: number): string {
  const size = { width: chartWidth, height: heightFor(spec, chartWidth, true) - lower };
  return `<figure>${chartSvg(spec, { ...size, heading: true, theme: "light", idPrefix: `c${index}` })}</figure>`;
}

function tableHtml({ columns, rows }: Report): string {
  const heads = columns.map((label) => `<th scope="col">${escaped(label)}</th>`).join("");
  const lines = rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`);
  return `<table><thead><tr>${heads}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
}

/** One path of squares, with the quiet edge of four dots that cameras need. */
function codeSvg(dots: Dots): string {
  const edge = 4;
  const side = dots.length + 2 * edge;
  const squares = dots.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x + edge} ${y + edge}h1v1h-1z` : [])),
  );
  const path = element("path", { d: squares.join(""), fill: "#000" });
  return element(
    "svg",
    {
      viewBox: `0 0 ${side} ${side}`,
      role: "img",
      "aria-label": "The link as a code",
      "shape-rendering": "crispEdges",
    },
    path,
  );
}
