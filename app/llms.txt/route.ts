import { notAllowed, preflight } from "@/app/api/respond";
import { everywhere } from "@/app/chart/respond";
import { originVary, siteOrigin } from "@/app/site-origin";
import { llmsText } from "@/lib/publish/mcp/llms-text";

export const GET = (request: Request): Response =>
  new Response(llmsText(siteOrigin(request.headers) ?? ""), {
    headers: {
      ...everywhere,
      ...originVary(),
      "Cache-Control": "public, max-age=3600",
      "Content-Type": "text/plain; charset=utf-8",
    },
  });

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
