import { notAllowed, preflight } from "@/app/api/respond";
import { chartFile } from "@/app/chart/chart-file";
import { type Sendable, send, sendable } from "@/app/chart/respond";
import { showAsAsked } from "@/app/show-in";
import { siteOrigin } from "@/app/site-origin";
import { tooLong } from "@/app/too-long";
import { LruCache } from "@/lib/lru-cache";

/** What a document shows is asked for by each of its readers: a thousand pictures, in each of two threads. */
const kept = new LruCache<Sendable>(16_000_000);

type Context = { readonly params: Promise<{ readonly file: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refusal = tooLong(request);
  if (refusal) return refusal;
  const { file } = await params;
  const { search } = new URL(request.url);
  showAsAsked(search);
  const origin = siteOrigin(request.headers);
  // A table says where it is from; a picture does not.
  const address = file.endsWith(".csv") ? `${file} ${origin} ${search}` : `${file}${search}`;
  const known = kept.get(address);
  if (known) return send(known, request);
  const made = sendable(await chartFile(file, { query: search, origin: origin ?? "", signal: request.signal }));
  if (made.status !== 503) kept.set(address, made, made.bytes.byteLength + 2 * address.length + 1_000);
  return send(made, request);
}

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
