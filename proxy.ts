import { type NextRequest, NextResponse } from "next/server";
import { discoveryHeader } from "@/lib/publish/embed/discovery";
import { withoutNoise } from "@/lib/scenario/read/wild-link";
import { siteOrigin } from "./app/site-origin";

/** The header by which a page learns its own query, exactly as it was sent. */
const queryHeader = "x-crossover-query";

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors *",
  ].join("; ");
}

/**
 * Next collects a query in a plain object, so `?constructor=1` arrives here as `constructor=&constructor=1`: the inherited
 * property first, as an empty text. What the visitor sent is what is left without it.
 */
function withoutInherited(search: string): string {
  const dropped = new Set<string>();
  const isInherited = (part: string) => {
    const key = part.slice(0, -1);
    if (!part.endsWith("=") || !(key in {}) || dropped.has(key)) return false;
    dropped.add(key);
    return true;
  };
  const parts = search.replace(/^\?/, "").split("&");
  return parts.filter((part) => !isInherited(part)).join("&");
}

/** Pages: a script policy of their own for each answer, and nothing of a visitor's request that could weaken it. */
export function proxy(request: NextRequest): NextResponse {
  if (request.method !== "GET" && request.method !== "HEAD")
    return new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD" } });
  const query = withoutInherited(request.nextUrl.search);
  if (request.nextUrl.pathname === "/" && isFramed(request)) return card(request, query);
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy(nonce));
  headers.set("x-nonce", nonce);
  headers.set(queryHeader, query);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy(nonce));
  response.headers.set("Referrer-Policy", "strict-origin");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
  response.headers.set("Cache-Control", "private, no-store");
  const origin = siteOrigin(request.headers);
  if (request.nextUrl.pathname === "/" && origin !== null && query.length <= longestInHeader)
    response.headers.set("Link", discoveryHeader(origin, query === "" ? "/" : `/?${withoutNoise(query)}`));
  return response;
}

/** A header with a longer one would be too long for the servers in between. */
const longestInHeader = 1_800;

const isFramed = (request: NextRequest): boolean =>
  ["iframe", "frame", "embed", "object"].includes(request.headers.get("sec-fetch-dest") ?? "");

/** Someone put the page's own link into a frame: a card fits there, the page does not. */
function card(request: NextRequest, query: string): NextResponse {
  const address = request.nextUrl.clone();
  address.pathname = "/embed/over-time";
  address.search = query;
  const headers = new Headers(request.headers);
  headers.set("x-crossover-framed", "1");
  return NextResponse.rewrite(address, { request: { headers } });
}

export const config = { matcher: ["/", "/articles", "/compare", "/explain", "/method"] };
