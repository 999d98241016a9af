import { existsSync } from "node:fs";
import { rasterise } from "@/app/chart/rasterise";

export const dynamic = "force-dynamic";

const headers = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };
const deadlineMs = 500;
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

/**
 * Whether to send requests here: not while the server is about to stop, which the file says, and only if a picture is made
 * in time.
 */
export async function GET(request: Request): Promise<Response> {
  const drain = process.env.CROSSOVER_DRAIN_FILE;
  if (drain && existsSync(drain)) return new Response("stopping\n", { status: 503, headers });
  const late = new Promise<null>((resolve) => setTimeout(resolve, deadlineMs, null));
  const png = await Promise.race([rasterise(dot, request.signal), late]);
  return png ? new Response("ready\n", { headers }) : new Response("busy\n", { status: 503, headers });
}
