import { notAllowed, preflight } from "@/app/api/respond";
import { scenarioFile } from "@/app/scenario-file";

export const GET = (request: Request): Promise<Response> => scenarioFile("json", request);

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
