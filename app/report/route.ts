import { createHash } from "node:crypto";
import { encode } from "uqr";
import { notAllowed, preflight } from "@/app/api/respond";
import { ownTurnFor } from "@/app/api/run-sliced";
import { type Sendable, send, stamped } from "@/app/chart/respond";
import { keptFile } from "@/app/kept-files";
import { sourceOrFailure } from "@/app/scenario-source";
import { showAsAsked } from "@/app/show-in";
import { siteOrigin } from "@/app/site-origin";
import { tooLong } from "@/app/too-long";
import { messageHtml } from "@/lib/publish/embed/card-html";
import { cardStyle } from "@/lib/publish/embed/card-style";
import { overload } from "@/lib/publish/files/failure";
import { reportNeeds, reportOf } from "@/lib/publish/report/report";
import { type Dots, reportHtml } from "@/lib/publish/report/report-html";
import { reportStyle } from "@/lib/publish/report/report-style";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const headers = {
  "Content-Security-Policy": `default-src 'none'; style-src ${hash(reportStyle)} ${hash(cardStyle)}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "Content-Type": "text/html; charset=utf-8",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

/** One page for a board, to be printed: "/report?p=…". */
export async function GET(request: Request): Promise<Response> {
  const refusal = tooLong(request);
  if (refusal) return refusal;
  const { search } = new URL(request.url);
  showAsAsked(search);
  const origin = siteOrigin(request.headers) ?? "";
  return send(await keptFile(`report ${origin} ${search}`, () => made(search, origin, request.signal)), request);
}

async function made(search: string, origin: string, signal: AbortSignal): Promise<Sendable> {
  const isWaited = await ownTurnFor(signal);
  const source = isWaited ? await sourceOrFailure(readScenario(search), reportNeeds, { signal }) : overload;
  if ("status" in source)
    return stamped(source.status, messageHtml(source, "light", `/${search}`, origin || null), headers);
  const report = reportOf(source);
  return stamped(200, reportHtml(report, origin, codeOf(`${origin}${report.link}`)), headers);
}

/** What fits a code that a camera still reads from paper. */
const longestInCode = 1_000;

const codeOf = (address: string): Dots | null =>
  address.length > longestInCode ? null : encode(address, { ecc: "L", border: 0 }).data;

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
