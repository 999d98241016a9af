import { finishInTurns } from "@/app/api/in-turns";
import type { ChartEntry, ChartSource } from "@/lib/chart-files/charts";
import { answer } from "@/lib/decide/answer";
import { firstDraws, outlookPartSteps } from "@/lib/decide/outlook";
import { canonicalLink } from "@/lib/scenario/canonical";
import type { Scenario } from "@/lib/scenario/interpret";
import { Kept } from "./kept";

/** A document asks for several charts of one scenario, each in several forms. */
const kept = new Kept<ChartSource>(64);

/** What a chart of this scenario is made from: the answer alone when a value is refused. Null when too many draws are asked for at once. */
export async function chartSource(
  scenario: Scenario,
  { needs }: ChartEntry,
  signal: AbortSignal,
): Promise<ChartSource | null> {
  const link = canonicalLink(scenario);
  const known = kept.get(link) ?? { answer: answer(scenario) };
  const isRefused = known.answer.scenario.issues.some(({ level }) => level === "error");
  const missing = isRefused ? [] : needs.filter((part) => !(part in known));
  if (missing.length === 0) return keep(link, known);
  const parts = await finishInTurns(outlookPartSteps(known.answer, firstDraws, missing), signal);
  return parts && keep(link, { ...known, ...parts });
}

/** Another request may have added a part meanwhile. */
function keep(link: string, source: ChartSource): ChartSource {
  const all = { ...kept.get(link), ...source };
  kept.set(link, all);
  return all;
}
