import { approaches } from "../model/approaches";
import { type ApproachId, approachIds } from "../model/names";
import { quotedCosts } from "../model/techniques/quoted-costs";
import type { Scenario } from "../scenario/interpret";
import { givenText, type Issue } from "../scenario/issue";
import { settleSetup } from "../scenario/settle";
import { dependencies } from "../sheet/sheet";
import { at } from "../sheet/values";
import { type Central, centralCase } from "./evaluate-approach";

export type Absent = { readonly id: ApproachId; readonly title: string; readonly because: string };

export type Fitted = {
  readonly scenario: Scenario;
  readonly centrals: readonly Central[];
  readonly absent: readonly Absent[];
};

/** Evaluates every approach the scenario prices. Values that contradict one another are refused and named. */
export function fitScenario(scenario: Scenario): Fitted {
  const centrals: Central[] = [];
  const absent: Absent[] = [];
  for (const id of approachIds) {
    const { title } = approaches[id];
    const central = centralCase(scenario, id);
    const broken = central && brokenRule(central);
    if (broken?.otherwise === "refuse") {
      const without = refuseValues(scenario, central as Central, broken);
      if (without) return fitScenario(without);
    }
    if (central && isUnquoted(central)) {
      absent.push({ id, title, because: "It is set to quoted costs, and none is given yet." });
      continue;
    }
    if (!central) absent.push({ id, title, because: settleSetup(scenario, id).because ?? "It is set to not priced." });
    else if (broken) absent.push({ id, title, because: broken.message });
    else centrals.push(central);
  }
  return { scenario, centrals, absent };
}

/** Quoted, but every figure is still the zero that stands for nothing given. A zero the user typed is a figure. */
function isUnquoted({ assembled, settled }: Central): boolean {
  if (assembled.techniques.every((technique) => technique !== quotedCosts)) return false;
  return ["setup", "perQuery", "hosting", "retraining"].every((name) => {
    const { from, range } = settled(name);
    return from !== "you" && range.high === 0;
  });
}

const brokenRule = ({ assembled, bill: { evaluation } }: Central) =>
  assembled.rules.find(({ formula }) => at(evaluation.value(formula), { month: 0 }, evaluation.sizes) === 0);

/** The scenario without the user's values that a rule forbids, or null when none of them is the user's. */
function refuseValues(
  scenario: Scenario,
  { assembled, settled }: Central,
  rule: { readonly formula: string; readonly message: string },
): Scenario | null {
  const given = [...dependencies(assembled.sheet, rule.formula)]
    .filter((name) => assembled.sheet.quantities.has(name) && name !== "month")
    .map(settled)
    .filter(({ from }) => from === "you")
    .map(({ field }) => field);
  if (given.length === 0) return null;
  const values = new Map(scenario.values);
  const texts = new Map(scenario.texts);
  const refused = new Map(scenario.refused);
  const issues: Issue[] = [...scenario.issues];
  for (const field of given) {
    const text = texts.get(field) ?? "";
    values.delete(field);
    texts.delete(field);
    refused.set(field, text);
    issues.push({ field, code: "does_not_fit", level: "error", message: rule.message, given: givenText(text) });
  }
  return { ...scenario, values, texts, refused, issues };
}
