import { chartIds } from "../../charts/definitions/charts";
import { overTimeChart } from "../../charts/definitions/over-time/chart";
import type { ChartDefinition } from "../../charts/definitions/shared/chart";
import { attributes, escaped } from "../../charts/svg/svg-element";
import { splitParameter } from "../../scenario/read/query-parameter";
import type { Card } from "./card";
import { defaultFrameWidth, frameHeight } from "./card-height";
import { type CardLook, cardQuery, splitCard } from "./card-parameters";
import { isSameSite } from "./origin";
import { previewHeight, previewWidth } from "./preview-picture";
import { siteName } from "./site-name";

/** What is asked for: a card of ours, and how large it and its thumbnail may be. */
export type OembedRequest = {
  readonly chart: string;
  readonly look: CardLook;
  readonly link: string;
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
  readonly format: "json" | "xml";
};

/** Statuses as oEmbed has them: 404 for an address that is none of ours, 501 for a format that is not known. */
export type OembedRefusal = { readonly status: 400 | 404 | 501; readonly parameter: string; readonly message: string };

/** The chart on a page that names none. */
export const defaultChart: ChartDefinition = overTimeChart;

/** Reads the query of a request for oEmbed, sent to this origin. */
export function readOembed(query: string, origin: string): OembedRequest | OembedRefusal {
  const given = (name: string) => splitParameter(query, name).value;
  const format = given("format") ?? "json";
  if (format !== "json" && format !== "xml")
    return { status: 501, parameter: "format", message: "format must be json or xml." };
  const [maxWidth, maxHeight] = [sideOf(given("maxwidth")), sideOf(given("maxheight"))];
  if (maxWidth === "bad") return badSide("maxwidth");
  if (maxHeight === "bad") return badSide("maxheight");
  const address = given("url");
  if (!address)
    return { status: 400, parameter: "url", message: "url is missing: the address of a page or card of this site." };
  const page = pageOf(address, origin);
  return page
    ? { ...page, maxWidth, maxHeight, format }
    : { status: 404, parameter: "url", message: "url is not a page or card of this site." };
}

const badSide = (parameter: string): OembedRefusal => ({
  status: 400,
  parameter,
  message: `${parameter} must be a whole number of pixels above 0.`,
});

function sideOf(text: string | undefined): number | null | "bad" {
  if (text === undefined || text === "") return null;
  return /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : "bad";
}

/** The chart and the scenario of an address, or null when it is none of ours. */
function pageOf(address: string, origin: string): Pick<OembedRequest, "chart" | "look" | "link"> | null {
  const [, site = "", path = "", query = ""] = /^(https?:\/\/[^/?#\\@\s]+)([^?#]*)(\?[^#]*)?/i.exec(address) ?? [];
  if (!isSameSite(site, origin)) return null;
  const chart = path === "" || path === "/" ? defaultChart.id : /^\/embed\/([a-z-]+)$/.exec(path)?.[1];
  return chart !== undefined && chartIds.includes(chart) ? { chart, ...splitCard(query) } : null;
}

/** What a site that asked shows: the card in a frame, and a picture for where frames are not shown. */
export function oembedOf(card: Card, title: string, origin: string, { maxWidth, maxHeight }: OembedRequest) {
  const width = Math.min(maxWidth ?? defaultFrameWidth, card.look.width ?? defaultFrameWidth);
  const needed = frameHeight(card, width);
  const height = Math.min(maxHeight ?? needed, needed);
  const link = card.link.slice(1);
  const frame = {
    src: `${origin}/embed/${card.chart}${cardQuery(card.look, link)}`,
    title,
    width,
    height,
    frameborder: "0",
    // A frame that is too low must scroll.
    scrolling: height < needed ? undefined : "no",
    loading: "lazy",
    referrerpolicy: "no-referrer",
    sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
  };
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: siteName,
    provider_url: `${origin}/`,
    cache_age: 86_400,
    html: `<iframe${attributes(frame)}></iframe>`,
    width,
    height,
    ...thumbnail(`${origin}/og.png${link}`, maxWidth, maxHeight),
  } as const;
}

/** The preview's picture, as large as may be; left out where it could not be read. */
function thumbnail(url: string, maxWidth: number | null, maxHeight: number | null) {
  const scale = Math.min(1, (maxWidth ?? previewWidth) / previewWidth, (maxHeight ?? previewHeight) / previewHeight);
  const width = Math.floor(previewWidth * scale);
  if (width < 200) return {};
  return {
    thumbnail_url: width === previewWidth ? url : url.replace("?", `?w=${width}&`),
    thumbnail_width: width,
    thumbnail_height: Math.floor((width * previewHeight) / previewWidth),
  };
}

export function oembedXml(answer: ReturnType<typeof oembedOf>): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${fields.join("\n")}\n</oembed>\n`;
}
