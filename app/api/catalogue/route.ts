import { json, notAllowed, preflight } from "@/app/api/respond";
import { today } from "@/app/today";
import { catalogue } from "@/lib/publish/catalogue/catalogue";
import { catalogueJson } from "@/lib/publish/catalogue/catalogue-json";
import { readSelection, select } from "@/lib/publish/catalogue/select";

/** The records of a selection, all of them at once: `/api/catalogue?kind=model&q=gpt`, or of one id: `?id=`. */
export function GET(request: Request): Response {
  const { search, searchParams } = new URL(request.url);
  const id = searchParams.get("id");
  const { selection, problems } = readSelection(search.slice(1), catalogue());
  const day = today();
  const found = select(catalogue(), selection, day).filter((entry) => id === null || entry.id === id);
  return json(catalogueJson(found, day, problems));
}

export const OPTIONS = (): Response => preflight("GET, OPTIONS");

const refuse = notAllowed("GET, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
