import { json, preflight } from "@/app/api/respond";
import { listFields } from "@/lib/scenario/list-fields";

export const GET = (): Response => json(listFields());

export const OPTIONS = (): Response => preflight("GET, OPTIONS");
