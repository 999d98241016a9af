import { type Evaluation, evaluateInSlices } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { Scenario } from "@/lib/scenario/read/interpret";
import type { Issue } from "@/lib/scenario/read/issue";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { type State, scenarioWithoutInvalid, typedScenario } from "./state";

/** What the page says about a state. */
export type CalculatorReading = {
  readonly state: State;
  readonly usable: Scenario;
  readonly evaluation: Evaluation;
  /** The link of what was answered: usable values only. */
  readonly answeredLink: string;
  /** The link with everything that was typed, so that nothing is lost. */
  readonly link: string;
  readonly problems: ReadonlyMap<string, Issue>;
  readonly notes: ReadonlyMap<string, string>;
};

/** Reads a state in steps, taking from the reading before what has not changed. */
export function* readInSlices(state: State, before?: CalculatorReading): Generator<void, CalculatorReading> {
  const { preset, good, shown } = state;
  const isAnswered = before?.state.preset === preset && before.state.good === good;
  if (isAnswered && before.state.shown === shown) return { ...before, state };
  const { usable, evaluation, answeredLink } = isAnswered ? before : yield* answeringSteps(state);
  const isUsable = [...shown].every(([id, text]) => text.trim() === "" || good.get(id) === text);
  const typed = isUsable ? usable : typedScenario(state);
  const link = isUsable ? answeredLink : canonicalLink(typed);
  const problems = byField([...evaluation.scenario.issues, ...typed.issues]);
  return { state, usable, evaluation, answeredLink, link, problems, notes: typed.notes };
}

function* answeringSteps(
  state: State,
): Generator<void, Pick<CalculatorReading, "usable" | "evaluation" | "answeredLink">> {
  const usable = scenarioWithoutInvalid(state);
  const answeredLink = canonicalLink(usable);
  yield;
  const evaluation = yield* evaluateInSlices(usable);
  yield;
  return { usable, evaluation, answeredLink };
}

/** One issue a field; an error outweighs a warning. */
function byField(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const found = new Map<string, Issue>();
  for (const issue of issues) if (found.get(issue.field)?.level !== "error") found.set(issue.field, issue);
  return found;
}

/** What the boxes must show although the page has not been read for it yet: texts being typed, and values just set. */
export function textsAhead({ preset, good, shown }: State, read: State): ReadonlyMap<string, string> {
  if (read.good === good || read.preset !== preset) return shown;
  return new Map([...[...good].filter(([id, text]) => read.good.get(id) !== text), ...shown]);
}
