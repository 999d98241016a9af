import { notAllowed, preflight } from "@/app/api/respond";
import { sourcedCard } from "@/app/embed/card-source";
import { showAsAsked } from "@/app/show-in";
import { originVary, siteOrigin } from "@/app/site-origin";
import { tooLong } from "@/app/too-long";
import { asOembed } from "@/lib/publish/api/other-schemas";
import { type OembedRefusal, oembedOf, oembedXml, readOembed } from "@/lib/publish/embed/oembed";
import { titleAlone } from "@/lib/publish/embed/preview";

const headers = {
  "Access-Control-Allow-Origin": "*",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
};

const cached = "public, max-age=3600, s-maxage=86400";

const noOrigin = "This server does not know where it is found: CROSSOVER_ORIGIN is not set.";

/** oEmbed 1.0 for the page and for cards: what to show for an address of this site. */
export async function GET(request: Request): Promise<Response> {
  const refusal = tooLong(request);
  if (refusal) return refusal;
  const origin = siteOrigin(request.headers);
  if (origin === null) return refused({ status: 400, parameter: "Host", message: noOrigin });
  const asked = readOembed(new URL(request.url).search, origin);
  if ("status" in asked) return refused(asked);
  showAsAsked(asked.link);
  const made = await sourcedCard(asked.chart, asked.link, asked.look, request.signal);
  // A link with a value that cannot be used has no card to show.
  if ("status" in made)
    return made.status === 503
      ? refused({ status: 503, parameter: "", message: made.title })
      : refused({ status: 404, parameter: "url", message: `${made.title}. ${made.sentences.join(" ")}` });
  const answer = oembedOf(made.card, titleAlone(made.source), origin, asked);
  const isXml = asked.format === "xml";
  return new Response(isXml ? oembedXml(answer) : JSON.stringify(asOembed(answer)), {
    headers: {
      ...headers,
      ...originVary(),
      "Cache-Control": cached,
      "Content-Type": `${isXml ? "text/xml" : "application/json"}; charset=utf-8`,
    },
  });
}

type Refused = OembedRefusal | { readonly status: 503; readonly parameter: string; readonly message: string };

function refused({ status, parameter, message }: Refused): Response {
  const body = {
    type: "about:blank",
    title: message,
    status,
    errors: parameter ? [{ field: parameter, message }] : [],
  };
  return Response.json(body, {
    status,
    headers: {
      ...headers,
      ...originVary(),
      "Cache-Control": status === 503 ? "no-store" : "public, max-age=60",
      "Content-Type": "application/problem+json",
      ...(status === 503 && { "Retry-After": "2" }),
    },
  });
}

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
