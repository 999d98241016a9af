import { readJson } from "@/app/api/read-json";
import { jsonText, notAllowed, preflight, problem } from "@/app/api/respond";
import { ownTurnFor } from "@/app/api/run-sliced";
import { answeredSource, knownSource, scenarioKey } from "@/app/scenario-source";
import { beginWork, endsBefore, type Making, type Work } from "@/app/shared-work";
import { answerInText } from "@/app/uncertainty/analyse";
import { timeOf } from "@/lib/analysis/base-case/time";
import { firstDraws, mostDraws } from "@/lib/analysis/uncertainty/most-draws";
import { LruCache } from "@/lib/lru-cache";
import { answerParts, answerText } from "@/lib/publish/api/answer-text";
import { drawsIn, readBody } from "@/lib/scenario/read/body";
import { drawsIssue, maxDraws, readDraws } from "@/lib/scenario/read/draws";
import { interpret, type Scenario } from "@/lib/scenario/read/interpret";
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
  if (!(await ownTurnFor(signal))) return tooMany();
  const scenario = interpret(draft);
  const asked = readDraws(draws, timeOf(scenario).horizon);
  const unread = "issue" in asked ? [asked.issue] : [];
  const validated = validateScenario({ ...scenario, issues: [...scenario.issues, ...unread] });
  const refused = refusalsIn(validated);
  if (refused.length > 0 || "issue" in asked) return problem(422, "Some values cannot be used", refused);
  const key = `${asked.draws} ${scenarioKey(validated)}`;
  const kept = answers.get(key);
  if (kept !== undefined) return jsonText(kept);
  if (!(await ownTurnFor(signal))) return tooMany();
  const most = asked.draws > firstDraws ? mostDraws(answeredSource(validated).evaluation) : maxDraws;
  if (asked.draws > most) {
    const what = `these ranges over ${answeredSource(validated).evaluation.horizonMonths} months`;
    return problem(422, "Too many draws", [drawsIssue(draws, most, what)]);
  }
  const text = await textFor({ scenario, validated, draws: asked.draws, key }, signal);
  if (text === null) return tooMany();
  const bytes = Buffer.from(text);
  answers.set(key, bytes, bytes.byteLength + 2 * key.length);
  return jsonText(bytes);
}

/** Nobody reads it who has gone away. */
const tooMany = () => problem(503, "Too many requests for odds at once; try again soon");

/** In bytes: some hundred answers. */
const answers = shared("apiAnswers", () => new LruCache<Buffer<ArrayBuffer>>(8_000_000));

/** Answers in the making, for all who ask for the same. */
const inWork = shared("apiWork", () => new Map<string, Work<string>>());

type Asked = {
  /** As it was read. */
  readonly scenario: Scenario;
  readonly validated: ValidatedScenario;
  readonly draws: number;
  readonly key: string;
};

/** Null when too much is asked for at once. What a page or a picture was made from is not made again. */
async function textFor({ scenario, validated, draws, key }: Asked, signal: AbortSignal): Promise<string | null> {
  if (draws === 0) return answerText(answeredSource(validated).evaluation, null);
  const known = draws === firstDraws ? knownSource(scenarioKey(validated)) : undefined;
  if (known && answerParts.every((part) => part in known)) return answerText(known.evaluation, known);
  const others = inWork.get(key);
  // They may give up.
  const theirs = others && (await endsBefore(others, { signal })) ? await others.made : null;
  if (theirs !== null || signal.aborted) return theirs;
  const make = (making: Making) => answerInText(scenario, validated, { draws, ...making });
  const work = inWork.get(key) ?? beginWork(inWork, key, make);
  return (await endsBefore(work, { signal })) ? work.made : null;
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
