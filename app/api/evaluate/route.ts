import { readJson } from "@/app/api/read-json";
import { jsonText, notAllowed, preflight, problem } from "@/app/api/respond";
import { ownTurn } from "@/app/api/run-sliced";
import { answeredSource, scenarioKey, sourceOf } from "@/app/scenario-source";
import { analyse } from "@/app/uncertainty/analyse";
import type { UncertaintyPart } from "@/lib/analysis/analyse-uncertainty";
import { timeOf } from "@/lib/analysis/base-case/time";
import { firstDraws, mostDraws } from "@/lib/analysis/uncertainty/most-draws";
import { LruCache } from "@/lib/lru-cache";
import { toApiResponse } from "@/lib/publish/api/api-response";
import { asEvaluation } from "@/lib/publish/api/evaluate-schema";
import { drawsIn, readBody } from "@/lib/scenario/read/body";
import { drawsIssue, maxDraws, readDraws } from "@/lib/scenario/read/draws";
import { interpret } from "@/lib/scenario/read/interpret";
import { type Draft, readLink } from "@/lib/scenario/read/link";
import { splitParameter } from "@/lib/scenario/read/query-parameter";
import { asMade } from "@/lib/scenario/read/wild-link";
import { refusalsIn, type ValidatedScenario, validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { shared } from "@/lib/shared";

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
  const key = `${asked.draws} ${scenarioKey(validated)}`;
  const kept = answers.get(key);
  if (kept !== undefined) return jsonText(kept);
  await ownTurn();
  const { evaluation } = answeredSource(validated);
  const most = asked.draws > firstDraws ? mostDraws(evaluation) : maxDraws;
  if (asked.draws > most) {
    const what = `these ranges over ${evaluation.horizonMonths} months`;
    return problem(422, "Too many draws", [drawsIssue(draws, most, what)]);
  }
  const made = await answerOf(validated, asked.draws, signal);
  if (!made) return problem(503, "Too many requests for odds at once; try again soon");
  const text = JSON.stringify(asEvaluation(made));
  answers.set(key, text, text.length);
  return jsonText(text);
}

/** In characters: some hundred answers. */
const answers = shared("apiAnswers", () => new LruCache<string>(8_000_000));

/** What the answer prints; the map is not in it. */
const parts = ["odds", "sensitivity", "switchingValues", "latency"] as const satisfies readonly UncertaintyPart[];

/** Null when too much is asked for at once. With the usual draws it is what pages and pictures are made from, too. */
async function answerOf(validated: ValidatedScenario, draws: number, signal: AbortSignal) {
  const { evaluation } = answeredSource(validated);
  if (draws === 0) return toApiResponse(evaluation);
  const made =
    draws === firstDraws
      ? await sourceOf(validated, parts, { signal })
      : await analyse(evaluation, { draws, parts, signal });
  if (!made) return null;
  const { odds = null, sensitivity = null, switchingValues = [], latency } = made;
  return toApiResponse(evaluation, { odds, sensitivity, switchingValues, map: null }, latency);
}

export function GET(request: Request): Promise<Response> {
  const query = asMade(new URL(request.url).search);
  const [draws, ...more] = new URLSearchParams(query).getAll("draws");
  const asked = more.length > 0 ? [draws, ...more].join(" and ") : draws;
  return evaluate(readLink(splitParameter(query, "draws").rest), asked, request.signal);
}

export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request);
  if ("problem" in body) return problem(body.problem, body.why ?? titles[body.problem]);
  const draft = readBody(body.json);
  return draft
    ? evaluate(draft, drawsIn(body.json), request.signal)
    : problem(400, "Send an object of fields, named as in the link");
}

export const OPTIONS = (): Response => preflight("GET, POST, OPTIONS");

const refuse = notAllowed("GET, POST, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as PUT };
