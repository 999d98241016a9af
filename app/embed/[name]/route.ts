import { notAllowed, preflight } from "@/app/api/respond";
import { send, stamped } from "@/app/chart/respond";
import { cardFile } from "@/app/embed/card-file";
import { cached, cardHeaders } from "@/app/embed/respond";
import { keptFile } from "@/app/kept-files";
import { showAsAsked } from "@/app/show-in";
import { siteOrigin } from "@/app/site-origin";
import { tooLong } from "@/app/too-long";

type Context = { readonly params: Promise<{ readonly name: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refusal = tooLong(request);
  if (refusal) return refusal;
  const { name } = await params;
  const { search } = new URL(request.url);
  showAsAsked(search);
  const origin = siteOrigin(request.headers);
  // In place of the page no cache may keep it: the page has the same address.
  const isPage = request.headers.get("x-crossover-framed") !== null;
  const made = async () => {
    const { status, html } = await cardFile(name, search, origin, request.signal);
    return stamped(status, html, cardHeaders, isPage ? "private, no-store" : cached);
  };
  return send(await keptFile(`embed ${origin} ${isPage} ${name}${search}`, made), request);
}

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
