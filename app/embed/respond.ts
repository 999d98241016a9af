import { createHash } from "node:crypto";
import { cardScript } from "@/lib/publish/embed/card-script";
import { cardStyle } from "@/lib/publish/embed/card-style";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Everything is in the document; its one script and its one style sheet are known by their hashes. */
const policy = [
  "default-src 'none'",
  `script-src ${hash(cardScript)}`,
  `style-src ${hash(cardStyle)}`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

export const cardHeaders = {
  "Content-Security-Policy": policy,
  "Content-Type": "text/html; charset=utf-8",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

/** A card is asked for anew sooner than a picture: it has a script. */
export const cached = "public, max-age=0, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800";
