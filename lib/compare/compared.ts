import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import type { Latency } from "../analysis/latency/types";
import type { Odds } from "../analysis/uncertainty/types";
import { looks, type ScenarioId, scenarioIds } from "../charts/spec/palette";
import type { Issue } from "../scenario/read/issue";

/** What a scenario's answer is made of; odds and latency are null where they could not be made. */
type Made = { readonly evaluation: Evaluation; readonly odds: Odds | null; readonly latency: Latency | null };

/** A scenario of a comparison. */
export type Compared = Made & {
  readonly id: ScenarioId;
  readonly letter: string;
  readonly title: string;
  /** The query as it was given, without the question mark. */
  readonly query: string;
  /** Its one link, without its title; two scenarios with the same are the same. */
  readonly canonical: string;
  readonly issues: readonly Issue[];
};

/** The id and the letter of the scenario at a place. */
export function nameAt(index: number): { readonly id: ScenarioId; readonly letter: string } {
  const id = scenarioIds[index];
  if (!id) throw new Error(`no more than ${scenarioIds.length} scenarios are compared: ${index + 1}`);
  return { id, letter: looks[id].letter };
}
