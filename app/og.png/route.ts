import { notAllowed, preflight, problemBody } from "@/app/api/respond";
import { rasterise } from "@/app/chart/rasterise";
import { everywhere, type Sendable, send, stamped } from "@/app/chart/respond";
import { previewSource } from "@/app/embed/preview-source";
import { showAsAsked } from "@/app/show-in";
import { tooLong } from "@/app/too-long";
import { LruCache } from "@/lib/lru-cache";
import { splitCard } from "@/lib/publish/embed/card-parameters";
import { defaultChart } from "@/lib/publish/embed/oembed";
import { previewPicture, previewWidth } from "@/lib/publish/embed/preview-picture";

const kept = new LruCache<Sendable>(8_000_000);

/** The picture of a scenario for previews, 1200 by 630, or as wide as `w` says. */
export async function GET(request: Request): Promise<Response> {
  const refusal = tooLong(request);
  if (refusal) return refusal;
  const { search } = new URL(request.url);
  showAsAsked(search);
  const known = kept.get(search);
  if (known) return send(known, request);
  const png = await pictureOf(search, request.signal);
  const made = png
    ? stamped(200, png, {
        ...everywhere,
        "Content-Disposition": 'inline; filename="crossover.png"',
        "Content-Type": "image/png",
      })
    : stamped(503, JSON.stringify(problemBody(503, "Too many pictures at once", [])), {
        ...everywhere,
        "Content-Type": "application/problem+json",
      });
  if (png) kept.set(search, made, made.bytes.byteLength + 2 * search.length + 1_000);
  return send(made, request);
}

async function pictureOf(search: string, signal: AbortSignal) {
  const { look, link } = splitCard(search);
  const source = await previewSource(link, signal);
  if (!source) return null;
  const chart = defaultChart.draw(source, { compact: false, measure: "firstToken" });
  const width = Math.min(previewWidth, look.width ?? previewWidth);
  return rasterise(previewPicture(source, typeof chart === "string" ? null : chart, width), signal);
}

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
