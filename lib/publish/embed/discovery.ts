import { attributes } from "../../charts/svg/svg-element";
import { siteName } from "./site-name";

/** The two forms of oEmbed, by their media types. */
export const oembedTypes = { json: "application/json+oembed", xml: "text/xml+oembed" } as const;
export type OembedFormat = keyof typeof oembedTypes;

const formats = Object.keys(oembedTypes) as OembedFormat[];

/** Where to ask about a page of this site, by its address from the slash on. */
export const oembedAddress = (origin: string, address: string, format: OembedFormat): string =>
  `${origin}/api/oembed?url=${encodeURIComponent(`${origin}${address}`.toWellFormed())}&format=${format}`;

/** For the head of a document. */
export const discoveryTags = (origin: string, address: string): string =>
  formats.map((format) => `<link${attributes(linkOf(origin, address, format))}>\n`).join("");

/** For the `Link` header of an answer: the addresses are percent-encoded, so nothing can end them. */
export const discoveryHeader = (origin: string, address: string): string =>
  formats
    .map((format) => {
      const { href, type, title } = linkOf(origin, address, format);
      return `<${href}>; rel="alternate"; type="${type}"; title="${title}"`;
    })
    .join(", ");

const linkOf = (origin: string, address: string, format: OembedFormat) => ({
  rel: "alternate",
  type: oembedTypes[format],
  href: oembedAddress(origin, address, format),
  title: siteName,
});
