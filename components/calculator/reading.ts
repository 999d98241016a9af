import { type Evaluation, evaluateInSlices } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { Issue } from "@/lib/scenario/read/issue";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";
import { validateInSlices } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import type { Sliced } from "@/lib/sliced";
import type { State } from "./state";

/** What the page says about a state. */
export type CalculatorReading = Answered & {
  readonly state: State;
  /** The link with everything that was typed, so that nothing is lost. */
  readonly link: string;
  readonly problems: ReadonlyMap<string, Issue>;
  readonly notes: ReadonlyMap<string, string>;
};

/** The answer to what can be used of a state. */
export type Answered = {
  readonly evaluation: Evaluation;
  /** The link of what was answered. */
  readonly answeredLink: string;
};

/** Reads a state in steps, taking from the reading before what has not changed. */
export function* readInSlices(state: State, before?: CalculatorReading): Sliced<CalculatorReading> {
  const { scenario } = state;
  const known = before?.state.scenario;
  if (before && known === scenario) return { ...before, state };
  const isAnswered = known?.preset === scenario.preset && known.texts === scenario.texts;
  return yield* readAnswered(state, before && isAnswered ? before : yield* answeredInSlices(state));
}

function* answeredInSlices({ scenario }: State): Sliced<Answered> {
  const usable = withoutInvalid(scenario);
  const answeredLink = canonicalLink(usable);
  yield;
  const evaluation = yield* evaluateInSlices(yield* validateInSlices(usable));
  yield;
  return { evaluation, answeredLink };
}

/** Reads a state whose answer is known. */
export function* readAnswered(state: State, { evaluation, answeredLink }: Answered): Sliced<CalculatorReading> {
  const { scenario } = state;
  const isWhole = withoutInvalid(scenario) === scenario;
  const link = isWhole ? answeredLink : canonicalLink(scenario);
  // What cannot be used is named beside what does not fit.
  const validated = isWhole ? evaluation : yield* validateInSlices(scenario);
  const problems = byField(validated.scenario.issues);
  return { state, evaluation, answeredLink, link, problems, notes: scenario.notes };
}

/** One issue a field; an error outweighs a warning. */
function byField(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const found = new Map<string, Issue>();
  for (const issue of issues) if (found.get(issue.field)?.level !== "error") found.set(issue.field, issue);
  return found;
}

/** What the boxes must show although the page has not been read for it yet: texts being typed, and values just set. */
export function textsAhead({ scenario: { preset, texts }, shown }: State, read: State): ReadonlyMap<string, string> {
  if (read.scenario.texts === texts || read.scenario.preset !== preset) return shown;
  return new Map([...[...texts].filter(([id, text]) => read.scenario.texts.get(id) !== text), ...shown]);
}
