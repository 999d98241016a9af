import { readJson } from "@/app/api/read-json";
import { json, preflight, problem } from "@/app/api/respond";
import { answer } from "@/lib/decide/answer";
import { report } from "@/lib/decide/report";
import { readBody } from "@/lib/scenario/body";
import { interpret } from "@/lib/scenario/interpret";
import { type Draft, readLink } from "@/lib/scenario/link";

const titles = {
  400: "The body is not JSON",
  413: "The body is larger than 64 KiB",
  415: "Send the scenario as application/json",
};

function evaluate(draft: Draft): Response {
  const answered = answer(interpret(draft));
  const errors = answered.scenario.issues.filter(({ level }) => level === "error");
  return errors.length > 0 ? problem(422, "Some values cannot be used", errors) : json(report(answered));
}

export const GET = (request: Request): Response => evaluate(readLink(new URL(request.url).search));

export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request);
  if ("problem" in body) return problem(body.problem, titles[body.problem]);
  const draft = readBody(body.json);
  return draft ? evaluate(draft) : problem(400, "Send an object of fields, named as in the link");
}

export const OPTIONS = (): Response => preflight("GET, POST, OPTIONS");
