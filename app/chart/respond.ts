import { createHash } from "node:crypto";
import { originVary } from "@/app/site-origin";
import type { PublishedFile } from "./chart-file";

export const everywhere = {
  "Access-Control-Allow-Origin": "*",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** The address is the content, until a new version of Crossover draws it better. */
const cached = "public, max-age=3600, s-maxage=86400, stale-while-revalidate=604800, stale-if-error=604800";
const cachedBriefly = "public, max-age=60";

export type Sendable = {
  readonly status: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
};

/** A file with its headers, ready to be sent again and again. */
export function sendable({ status, type, body, name, isSaved, isFailure = false }: PublishedFile): Sendable {
  const headers = {
    ...everywhere,
    "Content-Disposition": `${isSaved ? "attachment" : "inline"}; filename="${name.replace(/[^\w.-]/g, "-")}"`,
    "Content-Type": type,
  };
  return stamped(status, body, headers, isFailure ? cachedBriefly : cached);
}

/** An answer with what caches want to know; one that failed is kept for a minute, one that was turned away not at all. */
export function stamped(
  status: number,
  body: PublishedFile["body"],
  headers: Readonly<Record<string, string>>,
  fresh: string = cached,
): Sendable {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  return {
    status,
    bytes,
    headers: {
      ...headers,
      ...originVary(),
      "Cache-Control": status === 200 ? fresh : status === 503 ? "no-store" : cachedBriefly,
      ETag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
      ...(status === 503 && { "Retry-After": "2" }),
    },
  };
}

/**
 * With its length a cache in front can give a part of it. Next takes the header of that name from what a route answers; the server
 * around it makes it of this one.
 */
const lengthHeader = "x-crossover-length";

/** The file, or nothing but its headers when the reader has it already. */
export function send({ status, bytes, headers }: Sendable, request: Request): Response {
  const { "Content-Type": _, ...rest } = headers;
  const known = request.headers.get("if-none-match");
  return status === 200 && known !== null && names(known, headers.ETag ?? "")
    ? new Response(null, { status: 304, headers: rest })
    : new Response(bytes, { status, headers: { ...headers, [lengthHeader]: String(bytes.length) } });
}

/** If-None-Match compares weakly: a cache may have marked our tag as weak. */
function names(list: string, tag: string): boolean {
  return list.split(",").some((each) => ["*", tag].includes(each.trim().replace(/^W\//, "")));
}
