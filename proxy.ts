import { type NextRequest, NextResponse } from "next/server";
import { discoveryHeader } from "@/lib/publish/embed/discovery";
import { isFormQuery } from "@/lib/scenario/read/query-parameter";
import { withoutNoise } from "@/lib/scenario/read/wild-link";
import { notFoundWords } from "./app/not-found-words";
import { handedHeader, handOver, type KeptPage, keptPage } from "./app/page-cache/page-cache";
import { isOwnRequest, markOwn, queryHeader } from "./app/page-cache/render-page";
import { noncePolicy } from "./app/page-cache/script-policy";
import { originVary, siteOrigin } from "./app/site-origin";
import { today } from "./app/today";

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

/** Pages: kept as they were made, under a policy for the scripts in them, and nothing of a visitor's request that could weaken it. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD" } });
  if (!isPage(request)) return notFound();
  const query = withoutInherited(request.nextUrl.search);
  if (isOwnRequest(request.headers)) return NextResponse.next({ request: { headers: pageHeaders(request, query) } });
  if (request.nextUrl.pathname === "/" && isFramed(request)) return card(request, query);
  const origin = siteOrigin(request.headers);
  const response = (await madeOnce(request, query, origin ?? "")) || madeForThis(request, query);
  response.headers.set("Referrer-Policy", "strict-origin");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
  if (request.nextUrl.pathname === "/" && origin !== null && query.length <= longestInHeader)
    response.headers.append("Link", discoveryHeader(origin, query === "" ? "/" : `/?${withoutNoise(query)}`));
  return response;
}

/** Of the addresses below, all but the last are pages. */
const isPage = ({ nextUrl: { pathname } }: NextRequest): boolean =>
  config.matcher.slice(0, -1).some((page) => new RegExp(`^${page.replace(/:\w+/, "[^/]+")}$`).test(pathname));

/** A page without scripts, so that it needs no policy of its own. */
const notFound = (): NextResponse =>
  new NextResponse(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${notFoundWords.title}</title><style>body{font-family:sans-serif;margin:2rem}:root{color-scheme:light dark}</style><main><h1>${notFoundWords.heading}</h1><p><a href="/">${notFoundWords.way}</a></p></main>`,
    { status: 404, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, max-age=60" } },
  );

/** Null where there is no page to keep, or this server cannot reach itself. */
async function madeOnce(request: NextRequest, query: string, origin: string): Promise<NextResponse | null> {
  const { pathname } = request.nextUrl;
  if (isFormQuery(query)) return null;
  const meant = pathname === "/" ? withoutNoise(query) : query;
  const address = meant === "" ? pathname : `${pathname}?${meant}`;
  const waiting = { day: saysToday(pathname) ? today() : "", signal: request.signal };
  const page = await keptPage(address, origin, request.headers, waiting).catch(() => null);
  if (!page && request.signal.aborted) return new NextResponse(null, { status: 503 });
  if (!page) return null;
  const isKnown = request.headers.get("if-none-match")?.includes(page.etag);
  const response = isKnown ? new NextResponse(null, { status: 304 }) : sent(request, page);
  response.headers.set("Content-Security-Policy", page.policy);
  response.headers.set("Cache-Control", "no-cache");
  const { Vary: byOrigin } = originVary();
  response.headers.set("Vary", byOrigin ? `Accept-Encoding, ${byOrigin}` : "Accept-Encoding");
  response.headers.set("ETag", page.etag);
  if (page.ahead) response.headers.set("Link", page.ahead);
  return response;
}

/** Of a record of the catalogue it is said whether it can be had on the day of reading. */
const saysToday = (pathname: string): boolean => pathname.startsWith("/catalogue");

function sent(request: NextRequest, page: KeptPage): NextResponse {
  const address = request.nextUrl.clone();
  address.pathname = "/api/kept-page";
  address.search = "";
  const headers = new Headers(request.headers);
  markOwn(headers);
  headers.set(handedHeader, handOver(page));
  return NextResponse.rewrite(address, { request: { headers } });
}

/** Made for one visitor, with scripts that are let in by a number that is used once. */
function madeForThis(request: NextRequest, query: string): NextResponse {
  const nonce = newNonce();
  const headers = pageHeaders(request, query);
  headers.set("Content-Security-Policy", noncePolicy(nonce));
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", noncePolicy(nonce));
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

const newNonce = (): string => Buffer.from(crypto.randomUUID()).toString("base64");

/** Without what would put a number into the scripts. */
function pageHeaders(request: NextRequest, query: string): Headers {
  const headers = new Headers(request.headers);
  headers.delete("content-security-policy");
  headers.delete("x-nonce");
  headers.set(queryHeader, query);
  return headers;
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

export const config = {
  matcher: [
    "/",
    "/articles",
    "/calibrate",
    "/catalogue",
    "/catalogue/:id",
    "/compare",
    "/explain",
    "/method",
    "/presets",
    // Where there is nothing: a page that says so.
    "/((?!_next/|api/|catalogue|chart/|embed|healthz|help\\.|icon|llms|mcp|og\\.|readyz|report|scenario\\.).+)",
  ],
};
