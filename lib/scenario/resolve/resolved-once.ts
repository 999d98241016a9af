import type { Basis, Setup } from "../../model/approaches";
import type { Option } from "../../model/choice";
import type { ApproachId } from "../../model/names";
import { shared } from "../../shared";
import type { Scenario } from "../read/interpret";
import type { Issue } from "../read/issue";
import type { ResolvedInput } from "./resolved-input";

export type ResolvedOption = { readonly option: Option; readonly field: string; readonly because?: string };

export type ApproachSetup = { readonly basis: Basis; readonly setup: Setup; readonly because?: string };

/** What is found of one approach, or of what all share, by name: a name has one quantity or one choice. */
type Found = {
  readonly inputs: Map<string, ResolvedInput>;
  /** Null where nothing is in force. */
  readonly options: Map<string, ResolvedOption | null>;
  setup?: ApproachSetup;
};

/** A form is drawn by another copy of this module than its sheets. */
const found = shared("resolved", () => new WeakMap<Scenario, Map<ApproachId | null, Found>>());

/** What has been resolved of a scenario, which never changes: sheets, conditions and forms ask for the same again and again. */
export function resolvedOf(scenario: Scenario, approach: ApproachId | null): Found {
  const all = allOf(scenario);
  const known = all.get(approach) ?? { inputs: new Map(), options: new Map() };
  all.set(approach, known);
  return known;
}

function allOf(scenario: Scenario): Map<ApproachId | null, Found> {
  const all = found.get(scenario) ?? new Map<ApproachId | null, Found>();
  found.set(scenario, all);
  return all;
}

/** The scenario with more said of it, which resolves nothing otherwise. */
export function withIssues(scenario: Scenario, more: readonly Issue[]): Scenario {
  const said = { ...scenario, issues: [...scenario.issues, ...more] };
  found.set(said, allOf(scenario));
  return said;
}
