import { type Evaluation, evaluateScenario } from "../../analysis/evaluation/evaluate-scenario";
import type { ApproachId } from "../../model/names";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { interpret, type Scenario, withText } from "../../scenario/read/interpret";
import { errorsIn } from "../../scenario/read/issue";
import { readLink } from "../../scenario/read/link";
import { withoutInvalid } from "../../scenario/read/without-invalid";
import { validateScenario } from "../../scenario/validate/validate-scenario";
import { canonicalLink } from "../../scenario/write/canonical";
import type { Summary } from "../summary/summary";
import { type ApplyOptions, type Proposal, proposalsFor } from "./proposals";

/** The answer of a scenario in a few figures. */
export type ShortAnswer = {
  readonly link: string;
  readonly sentence: string;
  readonly cheapest: ApproachId | null;
  readonly totalsUsd: readonly { readonly id: ApproachId; readonly title: string; readonly totalUsd: number }[];
  readonly perQueryUsd: number | null;
};

export type Calibration = {
  readonly proposals: readonly Proposal[];
  /** What was not taken over, and why. */
  readonly left: readonly string[];
  readonly before: ShortAnswer;
  readonly after: ShortAnswer;
  /** What the scenario refuses of it, in words; those values stay as they were. */
  readonly refused: readonly string[];
  readonly bill: BillCheck | null;
};

/** A month of what was billed against a month of what the scenario bills for the same approach. */
type BillCheck = { readonly billedUsd: number; readonly pricedUsd: number; readonly running: ApproachId };

const opened = (link: string): Scenario => withoutInvalid(interpret(readLink(queryOf(link))));

/** The query of a link, of a whole address or of what stands behind its question mark. */
export const queryOf = (link: string): string => link.replace(/^[^?]*\?/, "").replace(/#.*$/, "");

/**
 * What a log makes of a scenario: every field that follows from it, and the answer before and after. `takes` says
 * which fields to take; all unless given. The scenario itself is untouched.
 */
export function calibrate(
  link: string,
  summary: Summary,
  options: ApplyOptions,
  takes: (field: string) => boolean = () => true,
): Calibration {
  const validated = validateScenario(opened(link));
  const { fields, left } = proposalsFor(summary, validated, options);
  const scenario = fields
    .filter(({ field }) => takes(field))
    .reduce((changed, { field, text }) => withText(changed, field, text), validated.scenario);
  const [before, after] = [validateScenario(validated.scenario), validateScenario(scenario)].map(evaluateScenario) as [
    Evaluation,
    Evaluation,
  ];
  return {
    proposals: fields,
    left,
    before: shortAnswer(before),
    after: shortAnswer(after),
    refused: errorsIn(after.scenario).map(({ message }) => message),
    bill: billCheck(summary, after, options.running),
  };
}

/** A scenario's answer, for a terminal. */
export const answerOf = (link: string): ShortAnswer => shortAnswer(evaluateScenario(validateScenario(opened(link))));

function shortAnswer(evaluation: Evaluation): ShortAnswer {
  const { approaches, cheapest, queriesServed } = evaluation;
  const best = approaches.find(({ id }) => id === cheapest);
  return {
    link: `/${canonicalLink(evaluation.scenario)}`,
    sentence: plainText(headline(evaluation).sentence),
    cheapest,
    totalsUsd: approaches
      .map(({ id, title, totalUsd }) => ({ id, title, totalUsd }))
      .sort((a, b) => a.totalUsd - b.totalUsd),
    perQueryUsd: best && queriesServed > 0 ? best.totalUsd / queriesServed : null,
  };
}

/** The first month's costs per query: logs bill calls of models, and neither set-up nor work. */
function billCheck({ billed }: Summary, evaluation: Evaluation, running: ApproachId): BillCheck | null {
  const approach = evaluation.approaches.find(({ id }) => id === running);
  if (!approach || billed === null || billed.perMonthUsd === null) return null;
  const pricedUsd = approach.lines
    .filter(({ kind }) => kind === "perQuery")
    .reduce((sum, { byMonth }) => sum + (byMonth[1] ?? 0), 0);
  return { billedUsd: billed.perMonthUsd, pricedUsd, running };
}
