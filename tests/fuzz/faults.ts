import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { fields } from "@/lib/model/registry";
import { toApiResponse } from "@/lib/publish/api/api-response";
import { interpret, type Scenario } from "@/lib/scenario/read/interpret";
import { type Issue, issueCodes } from "@/lib/scenario/read/issue";
import { readLink } from "@/lib/scenario/read/link";
import { canonicalLink } from "@/lib/scenario/write/canonical";

const codes: ReadonlySet<string> = new Set(issueCodes);

/** What is wrong with what we say about a link; nothing when it is a scenario or its errors are named. */
export function faultsOfReading(scenario: Scenario): readonly string[] {
  const faults: string[] = [];
  for (const [id, { low, likely = low, high }] of scenario.values)
    if (!(Number.isFinite(low) && Number.isFinite(high) && low <= likely && likely <= high))
      faults.push(`${id} is ${low}..${likely}..${high}`);
  for (const issue of scenario.issues) if (!isNamed(issue)) faults.push(`unnamed issue: ${JSON.stringify(issue)}`);
  for (const id of scenario.refused.keys())
    if (!scenario.issues.some(({ given, level }) => given !== undefined && level === "error"))
      faults.push(`${id} is refused without a word`);
  const canonical = canonicalLink(scenario);
  const again = canonicalLink(interpret(readLink(canonical)));
  if (again !== canonical) faults.push(`not canonical: ${canonical} becomes ${again}`);
  return faults;
}

const unspoken = /undefined|\[object/;

/** The words are ours: only what was typed may say anything. */
function isNamed({ code, message, field, given = "" }: Issue): boolean {
  const isTheirs = unspoken.test(field) || unspoken.test(given);
  return codes.has(code) && /\w.*\.$/s.test(message) && (isTheirs || !unspoken.test(message));
}

/** Everything that is not a finite number, in an answer, in its report and in the text of the report. */
export function faultsOfAnswer(evaluation: Evaluation, draws: number | null): readonly string[] {
  const { approaches, pairs, envelope, queriesByMonth, split } = evaluation;
  const plain = { approaches: approaches.map(({ curve: _, ...rest }) => rest), pairs, envelope, queriesByMonth, split };
  const uncertainty = draws === null ? null : analyseUncertainty(evaluation, draws);
  const latency = draws === null ? null : latencyOf(evaluation);
  const reported = toApiResponse(evaluation, uncertainty, latency);
  return [...notFinite(plain, "answer"), ...notFinite(reported, "report")];
}

function notFinite(value: unknown, place: string): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${place} is ${value}`];
  if (typeof value === "string")
    return place.endsWith(".headline") && /NaN|Infinity|undefined/.test(value) ? [`${place}: ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${place}.${key}`));
}

/** What an answer depends on: links that were refused in different words give the same one. */
export function usableKey(scenario: Scenario): string {
  const { values, options, preset, title, isFrozen } = scenario;
  const parts: string[] = [preset.id, title, String(isFrozen)];
  for (const id of fields.keys()) {
    const range = values.get(id);
    if (range) parts.push(`${id} ${range.low} ${range.likely} ${range.high}`);
    else if (options.has(id)) parts.push(`${id} ${options.get(id)}`);
  }
  return parts.join("&");
}

export const readAll = (link: string): Scenario => interpret(readLink(link));
export { evaluateScenario };
