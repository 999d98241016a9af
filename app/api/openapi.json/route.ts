import { notAllowed, preflight } from "@/app/api/respond";
import { everywhere, type Sendable, send, stamped } from "@/app/chart/respond";
import { openApi } from "@/lib/publish/api/document";

let made: Sendable | undefined;

/** What there is for machines, as OpenAPI 3.1. */
export function GET(request: Request): Response {
  made ??= stamped(200, `${JSON.stringify(openApi())}\n`, {
    ...everywhere,
    "Content-Type": "application/json; charset=utf-8",
  });
  return send(made, request);
}

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
