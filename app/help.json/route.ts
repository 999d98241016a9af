import { notAllowed, preflight } from "@/app/api/respond";
import { everywhere } from "@/app/chart/respond";
import { helpTexts } from "@/lib/form/help-texts";

/** What each input means, by its name: the page fetches it when somebody looks. */
export const GET = (): Response =>
  Response.json(Object.fromEntries(helpTexts), {
    headers: { ...everywhere, "Cache-Control": "public, max-age=3600" },
  });

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
