import { finishInTurns } from "@/app/api/in-turns";
import { readJson } from "@/app/api/read-json";
import { json, preflight, problem } from "@/app/api/respond";
import { type Answer, answer } from "@/lib/decide/answer";
import type { Steps } from "@/lib/decide/in-steps";
import { latencySteps } from "@/lib/decide/latency";
import type { Latency } from "@/lib/decide/latency-types";
import { outlookSteps } from "@/lib/decide/outlook";
import type { Outlook } from "@/lib/decide/outlook-types";
import { report } from "@/lib/decide/report";
import { timeOf } from "@/lib/decide/time";
import { drawsIn, readBody } from "@/lib/scenario/body";
import { readDraws } from "@/lib/scenario/draws";
import { interpret } from "@/lib/scenario/interpret";
import { errorsIn } from "@/lib/scenario/issue";
import { type Draft, readLink, splitParameter } from "@/lib/scenario/link";

const titles = {
  400: "The body is not JSON",
  413: "The body is larger than 64 KiB",
  415: "Send the scenario as application/json",
};

/** `draws` is how many draws the odds are made from, as given; it is not part of the scenario. */
async function evaluate(draft: Draft, draws: unknown, signal: AbortSignal): Promise<Response> {
  const scenario = interpret(draft);
  const asked = readDraws(draws, timeOf(scenario).horizon);
  const unread = [...errorsIn(scenario), ...("issue" in asked ? [asked.issue] : [])];
  if (unread.length > 0 || "issue" in asked) return problem(422, "Some values cannot be used", unread);
  const answered = answer(scenario);
  const unfit = errorsIn(answered.scenario);
  if (unfit.length > 0) return problem(422, "Some values cannot be used", unfit);
  if (asked.draws === 0) return json(report(answered));
  const made = await finishInTurns(bothSteps(answered, asked.draws), signal);
  return made
    ? json(report(answered, made.outlook, made.latency))
    : problem(503, "Too many requests for odds at once; try again soon");
}

function* bothSteps(answered: Answer, draws: number): Steps<{ outlook: Outlook; latency: Latency }> {
  return { latency: yield* latencySteps(answered), outlook: yield* outlookSteps(answered, draws) };
}

export function GET(request: Request): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  const [draws, ...more] = searchParams.getAll("draws");
  const asked = more.length > 0 ? [draws, ...more].join(" and ") : draws;
  return evaluate(readLink(splitParameter(search, "draws").rest), asked, request.signal);
}

export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request);
  if ("problem" in body) return problem(body.problem, titles[body.problem]);
  const draft = readBody(body.json);
  return draft
    ? evaluate(draft, drawsIn(body.json), request.signal)
    : problem(400, "Send an object of fields, named as in the link");
}

export const OPTIONS = (): Response => preflight("GET, POST, OPTIONS");
