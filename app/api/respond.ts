import type { Issue } from "@/lib/scenario/read/issue";

/** Of every answer for programs. */
export const headers = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": "*",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
};

export const json = (body: unknown): Response =>
  Response.json(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });

/** A body that was written as JSON before. */
export const jsonText = (body: Uint8Array<ArrayBuffer>): Response =>
  new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });

/** An error in the form of RFC 9457, with every bad field named. */
export function problem(status: number, title: string, errors: readonly Issue[] = []): Response {
  return Response.json(problemBody(status, title, errors), {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json", ...(status === 503 && { "Retry-After": "2" }) },
  });
}

export function problemBody(status: number, title: string, errors: readonly Issue[]) {
  return {
    type: "about:blank",
    title,
    status,
    errors: errors.map(({ field, code, message, given }) => ({ field, code, message, given })),
  };
}

/** For the methods an address does not take. */
export const notAllowed = (methods: string) => (): Response => {
  const refused = problem(405, `This address takes ${methods}`);
  refused.headers.set("Allow", methods);
  return refused;
};

export function preflight(methods: string, allowed = "Content-Type"): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      "Access-Control-Allow-Methods": methods,
      "Access-Control-Allow-Headers": allowed,
      "Access-Control-Max-Age": "86400",
    },
  });
}
