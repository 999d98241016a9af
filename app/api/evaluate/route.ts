import { readJson } from "@/app/api/read-json";
import { json, notAllowed, preflight, problem } from "@/app/api/respond";
import { runSliced } from "@/app/api/run-sliced";
import { analyseUncertaintyInSlices } from "@/lib/analysis/analyse-uncertainty";
import { timeOf } from "@/lib/analysis/base-case/time";
import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyInSlices } from "@/lib/analysis/latency/latency";
import type { Latency } from "@/lib/analysis/latency/types";
import type { UncertaintyAnalysis } from "@/lib/analysis/uncertainty/types";
import { toApiResponse } from "@/lib/publish/api/api-response";
import { asEvaluation } from "@/lib/publish/api/evaluate-schema";
import { drawsIn, readBody } from "@/lib/scenario/read/body";
import { readDraws } from "@/lib/scenario/read/draws";
import { interpret } from "@/lib/scenario/read/interpret";
import { type Draft, readLink, splitParameter } from "@/lib/scenario/read/link";
import { asMade } from "@/lib/scenario/read/wild-link";
import { refusalsIn, validateScenario } from "@/lib/scenario/validate/validate-scenario";
import type { Sliced } from "@/lib/sliced";

const titles = {
  400: "The body is not JSON",
  413: "The body is larger than 64 KiB",
  415: "Send the scenario as application/json",
};

/** `draws` is how many draws the odds are made from, as given; it is not part of the scenario. */
async function evaluate(draft: Draft, draws: unknown, signal: AbortSignal): Promise<Response> {
  const scenario = interpret(draft);
  const asked = readDraws(draws, timeOf(scenario).horizon);
  const unread = "issue" in asked ? [asked.issue] : [];
  const validated = validateScenario({ ...scenario, issues: [...scenario.issues, ...unread] });
  const refused = refusalsIn(validated);
  if (refused.length > 0 || "issue" in asked) return problem(422, "Some values cannot be used", refused);
  const evaluation = evaluateScenario(validated);
  if (asked.draws === 0) return json(asEvaluation(toApiResponse(evaluation)));
  const made = await runSliced(bothSteps(evaluation, asked.draws), signal);
  return made
    ? json(asEvaluation(toApiResponse(evaluation, made.uncertainty, made.latency)))
    : problem(503, "Too many requests for odds at once; try again soon");
}

function* bothSteps(
  evaluation: Evaluation,
  draws: number,
): Sliced<{ uncertainty: UncertaintyAnalysis; latency: Latency }> {
  return {
    latency: yield* latencyInSlices(evaluation),
    uncertainty: yield* analyseUncertaintyInSlices(evaluation, draws),
  };
}

export function GET(request: Request): Promise<Response> {
  const query = asMade(new URL(request.url).search);
  const [draws, ...more] = new URLSearchParams(query).getAll("draws");
  const asked = more.length > 0 ? [draws, ...more].join(" and ") : draws;
  return evaluate(readLink(splitParameter(query, "draws").rest), asked, request.signal);
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

const refuse = notAllowed("GET, POST, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as PUT };
