import { type Evaluation, evaluateScenario } from "../../analysis/evaluation/evaluate-scenario";
import type { ApproachId } from "../../model/names";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { interpret, type Scenario, withText } from "../../scenario/read/interpret";
import { errorsIn } from "../../scenario/read/issue";
import { readLink } from "../../scenario/read/link";
import { withoutInvalid } from "../../scenario/read/without-invalid";
import { type ValidatedScenario, validateScenario } from "../../scenario/validate/validate-scenario";
import { canonicalLink } from "../../scenario/write/canonical";
import { type BillCheck, billCheck } from "../bill/bill-check";
import { withoutLastMonth } from "../bill/last-month";
import { type Proof, proofOf } from "../bill/proof";
import { summaryOf } from "../summary/summary";
import type { Totals } from "../totals/totals";
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
  /** What the same would have said of the last whole month, knowing only what came before. */
  readonly proof: Proof | null;
};

const opened = (link: string): Scenario => withoutInvalid(interpret(readLink(queryOf(link))));

/** The query of a link, of a whole address or of what stands behind its question mark. */
export const queryOf = (link: string): string => link.replace(/^[^?]*\?/, "").replace(/#.*$/, "");

/**
 * What a log makes of a scenario: every field that follows from it, and the answer before and after. `takes` says
 * which fields to take; all unless given. The scenario itself is untouched.
 */
export function calibrate(
  link: string,
  totals: Totals,
  options: ApplyOptions,
  takes: (field: string) => boolean = () => true,
): Calibration {
  const validated = validateScenario(opened(link));
  const summary = summaryOf(totals);
  const { fields, left } = proposalsFor(summary, validated, options);
  const scenario = applied(validated, fields, takes);
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
    bill: billCheck(summary, totals, after, options.running),
    proof: proofFor(totals, validated, options, takes),
  };
}

const applied = (
  { scenario }: ValidatedScenario,
  fields: readonly Proposal[],
  takes: (field: string) => boolean,
): Scenario =>
  fields
    .filter(({ field }) => takes(field))
    .reduce((changed, { field, text }) => withText(changed, field, text), scenario);

function proofFor(
  totals: Totals,
  validated: ValidatedScenario,
  options: ApplyOptions,
  takes: (field: string) => boolean,
): Proof | null {
  const known = withoutLastMonth(totals);
  if (!known) return null;
  const { fields } = proposalsFor(summaryOf(known.before), validated, options);
  const evaluation = evaluateScenario(validateScenario(applied(validated, fields, takes)));
  return proofOf(evaluation, options.running, known.month, known.before);
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
