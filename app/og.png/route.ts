import { notAllowed, preflight, problemBody } from "@/app/api/respond";
import { rasterise } from "@/app/chart/rasterise";
import { everywhere, type Sendable, send, stamped } from "@/app/chart/respond";
import { previewSource } from "@/app/embed/preview-source";
import { keptFile } from "@/app/kept-files";
import { showAsAsked } from "@/app/show-in";
import { tooLong } from "@/app/too-long";
import { splitCard } from "@/lib/publish/embed/card-parameters";
import { defaultChart } from "@/lib/publish/embed/oembed";
import { previewPicture, previewWidth } from "@/lib/publish/embed/preview-picture";

/** The picture of a scenario for previews, 1200 by 630, or as wide as `w` says. */
export async function GET(request: Request): Promise<Response> {
  const refusal = tooLong(request);
  if (refusal) return refusal;
  const { search } = new URL(request.url);
  showAsAsked(search);
  return send(await keptFile(`og ${search}`, () => made(search, request.signal)), request);
}

async function made(search: string, signal: AbortSignal): Promise<Sendable> {
  const png = await pictureOf(search, signal);
  return png
    ? stamped(200, png, {
        ...everywhere,
        "Content-Disposition": 'inline; filename="crossover.png"',
        "Content-Type": "image/png",
      })
    : stamped(503, JSON.stringify(problemBody(503, "Too many pictures at once", [])), {
        ...everywhere,
        "Content-Type": "application/problem+json",
      });
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
