import { createMcpHandler } from "@modelcontextprotocol/server";
import { readJson } from "@/app/api/read-json";
import { headers, notAllowed, preflight, problem } from "@/app/api/respond";
import { answeredSource, sourceOf } from "@/app/scenario-source";
import { siteOrigin } from "@/app/site-origin";
import { mcpServer } from "./mcp-server";

/** Another request may be answered before each scenario of a tool. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const handler = createMcpHandler(
  ({ requestInfo }) =>
    mcpServer({
      origin: (requestInfo && siteOrigin(requestInfo.headers)) ?? "",
      answer: async (scenario, needs) => {
        await nextTurn();
        return needs.length === 0
          ? answeredSource(scenario)
          : sourceOf(scenario, needs, { signal: requestInfo?.signal ?? AbortSignal.timeout(30_000) });
      },
    }),
  { maxSubscriptions: 1 },
);

const refusals = { 400: "This is not JSON", 413: "This is too large", 415: "Send JSON" } as const;

/**
 * The Model Context Protocol over HTTP, without sessions: every request stands alone, and is one. A list of them would make
 * one request as dear as a hundred.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request);
  if ("problem" in body) return problem(body.problem, body.why ?? refusals[body.problem]);
  if (Array.isArray(body.json)) return problem(400, "One message at a time, not a list");
  if (namesPrototype(body.json)) return problem(400, "__proto__ is not a field of Crossover");
  const response = await handler.fetch(asked(request, body.json));
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Whether any object in it gives this name, which who reads the message would leave out without a word. */
function namesPrototype(json: unknown): boolean {
  const all = [json];
  for (const each of all) {
    if (typeof each !== "object" || each === null) continue;
    if (Object.hasOwn(each, "__proto__")) return true;
    for (const inner of Object.values(each)) all.push(inner);
  }
  return false;
}

/** The request with the body that was read. */
function asked(request: Request, json: unknown): Request {
  const given = new Headers(request.headers);
  given.delete("content-length");
  return new Request(request.url, {
    method: "POST",
    headers: given,
    body: JSON.stringify(json),
    signal: request.signal,
  });
}

export const OPTIONS = (): Response =>
  preflight("POST, OPTIONS", "Content-Type, Accept, Mcp-Protocol-Version, Mcp-Method, Mcp-Name");

const refuse = notAllowed("POST, OPTIONS");

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
