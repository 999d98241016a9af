import { notAllowed, preflight } from "@/app/api/respond";
import { chartFile } from "@/app/chart/chart-file";
import { send, sendable } from "@/app/chart/respond";
import { keptFile } from "@/app/kept-files";
import { showAsAsked } from "@/app/show-in";
import { siteOrigin } from "@/app/site-origin";
import { tooLong } from "@/app/too-long";

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
  const made = async () =>
    sendable(await chartFile(file, { query: search, origin: origin ?? "", signal: request.signal }));
  return send(await keptFile(`chart ${address}`, made), request);
}

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
