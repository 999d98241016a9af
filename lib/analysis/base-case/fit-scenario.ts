import { approaches } from "../../model/approaches";
import { type ApproachId, approachIds } from "../../model/names";
import type { Rule } from "../../model/technique";
import { quotedCosts } from "../../model/techniques/request/quoted-costs";
import type { Scenario } from "../../scenario/read/interpret";
import { givenText, type Issue } from "../../scenario/read/issue";
import { resolveChoice, resolveSetup } from "../../scenario/resolve/resolve-choice";
import { lengthIssue } from "../../scenario/write/canonical";
import { evaluateAgain } from "../../sheet/evaluate";
import { explain } from "../../sheet/explain";
import { dependencies } from "../../sheet/sheet";
import { parseUnit, toBase } from "../../sheet/units";
import { at, flat, spreadOver } from "../../sheet/values";
import type { Sliced } from "../../sliced";
import { type BaseCase, baseCaseOf } from "./base-case";

export type Absent = { readonly id: ApproachId; readonly title: string; readonly because: string };

export type Fitted = {
  readonly scenario: Scenario;
  readonly baseCases: readonly BaseCase[];
  readonly absent: readonly Absent[];
};

/** Evaluates every approach the scenario prices. Values that contradict one another are refused and named. */
export function* fitScenario(scenario: Scenario): Sliced<Fitted> {
  const baseCases: BaseCase[] = [];
  const absent: Absent[] = [];
  for (const id of approachIds) {
    const { title } = approaches[id];
    const baseCase = baseCaseOf(scenario, id);
    const broken = baseCase && brokenRule(baseCase);
    if (broken?.otherwise === "refuse") {
      const without = refuseValues(scenario, baseCase as BaseCase, broken);
      if (without) return yield* fitScenario(without);
    }
    yield;
    if (baseCase && isUnquoted(baseCase)) {
      absent.push({ id, title, because: "It is set to quoted costs, and none is given yet." });
      continue;
    }
    if (!baseCase)
      absent.push({ id, title, because: resolveSetup(scenario, id).because ?? "Its costs are set to not priced." });
    else if (broken) absent.push({ id, title, because: formatRule(baseCase, broken) });
    else baseCases.push(baseCase);
  }
  const issues = [...scenario.issues, ...remarks(scenario, baseCases), ...[lengthIssue(scenario) ?? []].flat()];
  return { scenario: { ...scenario, issues }, baseCases, absent };
}

/** Quoted, but every figure is still the zero that stands for nothing given. A zero the user typed is a figure. */
function isUnquoted({ assembled, resolved }: BaseCase): boolean {
  if (assembled.techniques.every((technique) => technique !== quotedCosts)) return false;
  return ["setup", "perQuery", "hosting", "retraining"].every((name) => {
    const { from, range } = resolved(name);
    return from !== "you" && range.high === 0;
  });
}

/** A value that is refused must fit anywhere in its range; an approach that cannot always be had still counts. */
const brokenRule = (baseCase: BaseCase) =>
  [...baseCase.assembled.rules, ...baseCase.assembled.stageRules].find(
    ({ formula, otherwise }) =>
      !holdsAtMeans(baseCase, formula) || (otherwise === "refuse" && !holdsAtEnds(baseCase, formula)),
  );

const holdsAtMeans = ({ bill: { sheetValues } }: BaseCase, formula: string): boolean =>
  at(sheetValues.value(formula), { month: 0 }, sheetValues.sizes) !== 0;

/** Whether a condition holds with every range it depends on at either of its ends. */
function holdsAtEnds({ assembled: { sheet }, bill: { sheetValues }, resolved, quantities }: BaseCase, formula: string) {
  const ranges = [...dependencies(sheet, formula)].flatMap((name) => {
    const quantity = quantities.get(name);
    if (!quantity) return [];
    const { range, drawnAs } = resolved(name);
    const ends = [range.low, range.high].map((end) => toBase(end, parseUnit(quantity.unit)));
    return range.low < range.high ? [{ name, drawnAs, ends }] : [];
  });
  // What follows another range is at its end together with it.
  const moved = [...new Set(ranges.map(({ drawnAs }) => drawnAs))];
  const sizes = { ...sheetValues.sizes, draw: 2 ** moved.length };
  const corners = ranges.map(({ name, drawnAs, ends }) => {
    const bit = moved.indexOf(drawnAs);
    const values = Float64Array.from({ length: sizes.draw }, (_, corner) => ends[(corner >> bit) & 1] as number);
    return [name, spreadOver("draw", values)] as const;
  });
  const holds = evaluateAgain(sheetValues, new Map(corners), sizes).value(formula);
  return flat(holds, sizes).data.every((value) => value !== 0);
}

/** "…: 300,860 tokens against 131,072 tokens." */
function formatRule({ bill: { sheetValues } }: BaseCase, { message, compares }: Rule): string {
  if (!compares) return message;
  const [large, small] = compares.map((name) => explain(sheetValues, name, () => undefined).result);
  return `${message}: ${large} against ${small}.`;
}

/**
 * Another base model does not change who trains and hosts the tuned one. The founder is told, because nothing in the
 * catalogue says which models can be trained.
 */
function remarks(scenario: Scenario, baseCases: readonly BaseCase[]): readonly Issue[] {
  const tuned = baseCases.filter(
    ({ id, assembled }) => approaches[id].trains && assembled.sheet.quantities.has("runs"),
  );
  const model = resolveChoice(scenario, "model", null);
  const isChosen = scenario.options.has("model") && !scenario.options.has("tuning") && !scenario.isFrozen;
  if (tuned.length === 0 || !model || !isChosen) return [];
  const tuning = resolveChoice(scenario, "tuning", null)?.option.title ?? "the preset's provider";
  const names = tuned.map(({ id }) => approaches[id].inSentence).join(" and ");
  const message = `The model is now ${model.option.title}, but ${names} still count the training and hosting of the preset (${tuning}). Choose a training provider and a GPU that fit, or set them to not priced.`;
  return [{ field: "tuning", code: "may_not_fit", level: "warning", message }];
}

/** The scenario without the user's values that a rule forbids, or null when none of them is the user's. */
function refuseValues(
  scenario: Scenario,
  { assembled, resolved }: BaseCase,
  rule: { readonly formula: string; readonly message: string },
): Scenario | null {
  const given = [...dependencies(assembled.sheet, rule.formula)]
    .filter((name) => assembled.sheet.quantities.has(name) && name !== "month")
    .map(resolved)
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
