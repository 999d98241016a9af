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

type Known = { readonly found: Map<ApproachId | null, Found>; link?: string };

/** A form is drawn by another copy of this module than its sheets. */
const known = shared("resolved", () => new WeakMap<Scenario, Known>());

/** What has been resolved of a scenario, which never changes: sheets, conditions and forms ask for the same again and again. */
export function resolvedOf(scenario: Scenario, approach: ApproachId | null): Found {
  const { found } = knownOf(scenario);
  const own = found.get(approach) ?? { inputs: new Map(), options: new Map() };
  found.set(approach, own);
  return own;
}

/** The same of its canonical link, which pages, keys of what is kept and previews ask for. */
export function linkOnce(scenario: Scenario, write: (scenario: Scenario) => string): string {
  const own = knownOf(scenario);
  own.link ??= write(scenario);
  return own.link;
}

function knownOf(scenario: Scenario): Known {
  const own = known.get(scenario) ?? { found: new Map() };
  known.set(scenario, own);
  return own;
}

/** The scenario with more said of it, which resolves nothing otherwise and has the same link. */
export function withIssues(scenario: Scenario, more: readonly Issue[]): Scenario {
  const said = { ...scenario, issues: [...scenario.issues, ...more] };
  known.set(said, knownOf(scenario));
  return said;
}
