import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { unsaid } from "../model/needs/need";
import { answerTo } from "../scenario/validate/ruled-out";
import { fromBase, parseUnit } from "../sheet/units";
import { at } from "../sheet/values";

const tokens = parseUnit("tok");

/**
 * How little of the documents a prompt without them holds, where nobody has said whether questions ask for them: "Prompting’s
 * examples hold 1.3% of your documents." Empty where it is no rival or there are no documents.
 */
export function knownDocuments({ scenario, baseCases, cheapest, runnerUp }: Evaluation): string {
  const prompting = baseCases.get("prompting");
  const retrieving = baseCases.get("rag") ?? baseCases.get("hybrid") ?? baseCases.get("longContext");
  const isRival = cheapest === "prompting" || runnerUp === "prompting";
  if (!isRival || !prompting || !retrieving || answerTo(scenario, "task") !== unsaid) return "";
  const read = ({ sheetValues }: typeof prompting, name: string) =>
    fromBase(at(sheetValues.value(name), { month: 0 }, sheetValues.sizes), tokens);
  if (!prompting.quantities.has("exampleTokens") || !retrieving.quantities.has("documents")) return "";
  const [held, all] = [read(prompting, "exampleTokens"), read(retrieving, "corpusTokens")];
  if (!(all > 0) || held >= all) return "";
  const share = `${Number(((100 * held) / all).toPrecision(2))}%`;
  return `Prompting’s examples hold ${share} of your documents.`;
}
