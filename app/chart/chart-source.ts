import { finishInTurns } from "@/app/api/in-turns";
import type { ChartEntry, ChartSource } from "@/lib/chart-files/charts";
import { answer } from "@/lib/decide/answer";
import { firstDraws, outlookPartSteps } from "@/lib/decide/outlook";
import { canonicalLink } from "@/lib/scenario/canonical";
import type { Scenario } from "@/lib/scenario/interpret";
import { Kept } from "./kept";

/** A document asks for several charts of one scenario, each in several forms. */
const kept = new Kept<ChartSource>(64);
/** Scenarios whose draws are being made; who asks for another chart of one waits and finds them made. */
const inWork = new Map<string, Promise<unknown>>();

/**
 * What a chart of this scenario is made from: the answer alone when a value is refused. Null when too many draws are asked
 * for at once.
 */
export async function chartSource(
  scenario: Scenario,
  { needs }: Pick<ChartEntry, "needs">,
  signal: AbortSignal,
): Promise<ChartSource | null> {
  // What there is to say about the way it was given belongs to an answer, too.
  const key = `${canonicalLink(scenario)} ${JSON.stringify(scenario.issues)}`;
  while (inWork.has(key)) await inWork.get(key);
  const known = kept.get(key) ?? { answer: answer(scenario) };
  const isRefused = known.answer.scenario.issues.some(({ level }) => level === "error");
  const missing = isRefused ? [] : needs.filter((part) => !(part in known));
  if (missing.length === 0) return keep(key, known);
  const work = finishInTurns(outlookPartSteps(known.answer, firstDraws, missing), signal);
  inWork.set(key, work);
  try {
    const parts = await work;
    return parts && keep(key, { ...known, ...parts });
  } finally {
    inWork.delete(key);
  }
}

function keep(key: string, source: ChartSource): ChartSource {
  kept.set(key, source);
  return source;
}
