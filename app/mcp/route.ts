import { createMcpHandler } from "@modelcontextprotocol/server";
import { notAllowed } from "@/app/api/respond";
import { answeredSource, sourceOf } from "@/app/scenario-source";
import { siteOrigin } from "@/app/site-origin";
import { mcpServer } from "./mcp-server";

/** Largest request body that is read, in bytes. */
const largestBody = 65_536;

const handler = createMcpHandler(
  ({ requestInfo }) =>
    mcpServer({
      origin: (requestInfo && siteOrigin(requestInfo.headers)) ?? "",
      answer: (scenario, needs) =>
        needs.length === 0
          ? Promise.resolve(answeredSource(scenario))
          : sourceOf(scenario, needs, { signal: requestInfo?.signal ?? AbortSignal.timeout(30_000) }),
    }),
  { maxRequestBodySize: largestBody, maxSubscriptions: 1 },
);

/** The Model Context Protocol over HTTP, without sessions: every request stands alone. */
export async function POST(request: Request): Promise<Response> {
  const response = await handler.fetch(request);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

const headers = {
  "Access-Control-Allow-Origin": "*",
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

export const OPTIONS = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...headers,
      "Access-Control-Allow-Methods": "POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, Accept, Mcp-Protocol-Version, Mcp-Method, Mcp-Name",
      "Access-Control-Max-Age": "86400",
    },
  });

const refuse = notAllowed("POST, OPTIONS");

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
