import { json, notAllowed, preflight } from "@/app/api/respond";
import { asFieldList } from "@/lib/publish/api/other-schemas";
import { listFields } from "@/lib/scenario/write/list-fields";

export const GET = (): Response => json(asFieldList(listFields()));

export const OPTIONS = (): Response => preflight("GET, OPTIONS");

const refuse = notAllowed("GET, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
