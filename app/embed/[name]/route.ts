import { notAllowed, preflight } from "@/app/api/respond";
import { type Sendable, send, stamped } from "@/app/chart/respond";
import { cardFile } from "@/app/embed/card-file";
import { cached, cardHeaders } from "@/app/embed/respond";
import { showAsAsked } from "@/app/show-in";
import { siteOrigin } from "@/app/site-origin";
import { tooLong } from "@/app/too-long";
import { LruCache } from "@/lib/lru-cache";

/** What a document shows is asked for by each of its readers. */
const kept = new LruCache<Sendable>(16_000_000);

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
  const address = `${origin} ${isPage} ${name}${search}`;
  const known = kept.get(address);
  if (known) return send(known, request);
  const { status, html } = await cardFile(name, search, origin, request.signal);
  const made = stamped(status, html, cardHeaders, isPage ? "private, no-store" : cached);
  if (status !== 503) kept.set(address, made, made.bytes.byteLength + 2 * address.length + 1_000);
  return send(made, request);
}

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
