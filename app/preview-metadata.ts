import type { Metadata } from "next";
import { oembedAddress, oembedTypes } from "@/lib/publish/embed/discovery";
import type { Preview } from "@/lib/publish/embed/preview";
import { previewHeight, previewWidth } from "@/lib/publish/embed/preview-picture";
import { siteName } from "@/lib/publish/embed/site-name";
import { longestAddress } from "@/lib/scenario/read/link";

/** What other sites show of a page; its title, description and canonical link are the page's own. */
export function previewMetadata(preview: Preview, origin: string | null): Metadata {
  if (origin === null) return {};
  const { title, description, alt, link, picture } = preview;
  const images = [{ url: `${origin}${picture}`, width: previewWidth, height: previewHeight, type: "image/png", alt }];
  // An address that is too long to be answered is not named.
  const named = (url: string) => (url.length > longestAddress ? [] : [{ url, title: siteName }]);
  const oembed = (format: "json" | "xml") => named(oembedAddress(origin, link, format));
  return {
    metadataBase: new URL(origin),
    openGraph: { type: "website", siteName, title, description, url: `${origin}${link}`, images },
    twitter: { card: "summary_large_image", title, description, images },
    alternates: { types: { [oembedTypes.json]: oembed("json"), [oembedTypes.xml]: oembed("xml") } },
  };
}
