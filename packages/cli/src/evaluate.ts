import { evaluateScenario } from "../../../lib/analysis/evaluation/evaluate-scenario";
import { answerOf } from "../../../lib/logs/apply/calibrate";
import { toApiResponse } from "../../../lib/publish/api/api-response";
import { Failure } from "./failure";
import { readLink } from "./links";
import { readOptions } from "./options";
import { answerLines } from "./words";

/** The answer of a link. */
export async function evaluateCommand(given: readonly string[]): Promise<string> {
  const { has, positionals } = readOptions(given, { json: { type: "boolean" } }, 1);
  const [link] = positionals;
  if (link === undefined)
    throw new Failure("usage", "evaluate needs a link: crossover evaluate '/?p=support-bot.2026-11&v=1'");
  const validated = readLink(link);
  if (has("json")) return JSON.stringify(toApiResponse(evaluateScenario(validated)), null, 2);
  return answerLines(answerOf(link)).join("\n");
}
