import type { NextApiRequest, NextApiResponse } from "next";
import { encoded, handedHeader, handedOver, wholeHeader } from "@/app/page-cache/page-cache";
import { isOwnRequest } from "@/app/page-cache/render-page";
import { originVary } from "@/app/site-origin";

/**
 * Sends a page that the proxy found; nobody else can ask for one here. It is no route of `app`, because Next drops
 * `Content-Encoding` from what those answer, and would compress the same page anew each time.
 */
export default async function keptPage(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const { [handedHeader]: etag, "accept-encoding": accepted = "" } = request.headers;
  const page = isOwnRequest(request.headers) && typeof etag === "string" ? handedOver(etag) : undefined;
  if (!page) {
    response.status(404).end("There is no page here.\n");
    return;
  }
  const [bytes, encoding] = await encoded(page, String(accepted));
  // The proxy's own would give way to that of the compression.
  const { Vary: byOrigin } = originVary();
  response.setHeader("Vary", byOrigin ? `Accept-Encoding, ${byOrigin}` : "Accept-Encoding");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (encoding) response.setHeader("Content-Encoding", encoding);
  if (page.isWhole) response.setHeader(wholeHeader, "1");
  response.setHeader("Content-Length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
}
