import type { Curve } from "@/lib/analysis/break-even/curve";
import type { ApproachResult, EnvelopeInterval, LineTotal, Pair, Payback } from "@/lib/analysis/break-even/types";
import type { ChartInput } from "@/lib/charts/definitions/shared/input";
import type { ApproachId } from "@/lib/model/names";

/** The bills of article 001: set-up, per month, per query, and what a retraining costs. */
type Bill = {
  readonly id: ApproachId;
  readonly title: string;
  readonly setup: number;
  readonly monthly: number;
  readonly perQuery: number;
  readonly retraining: number;
};

const bills: readonly Bill[] = [
  { id: "prompting", title: "Prompting", setup: 0, monthly: 0, perQuery: 0.045, retraining: 0 },
  { id: "rag", title: "RAG", setup: 300, monthly: 275, perQuery: 0.03, retraining: 0 },
  { id: "fineTuning", title: "Fine-tuning", setup: 2750, monthly: 0, perQuery: 0.011, retraining: 1250 },
  { id: "hybrid", title: "Hybrid", setup: 3050, monthly: 275, perQuery: 0.02, retraining: 1250 },
];

const months = 12;
const retrainMonths = [4, 7, 10];

export function straight(value: number, slope: number): Curve {
  return { from: [0], value: [value], slope: [slope], to: 1e12, exactTo: 1e12 };
}

function answer(bill: Bill, queries: number): ApproachResult {
  const retrainedIn = bill.retraining > 0 ? retrainMonths : [];
  const stepUsdByMonth = Array.from({ length: months + 1 }, (_, month) =>
    retrainedIn.includes(month) ? bill.retraining : 0,
  );
  let spent = bill.setup;
  const cumulativeUsd = stepUsdByMonth.map((step, month) => {
    if (month > 0) spent += bill.monthly + bill.perQuery * queries + step;
    return spent;
  });
  const line = (id: string, label: string, kind: LineTotal["kind"], totalUsd: number): LineTotal[] =>
    totalUsd > 0 ? [{ id, label, kind, totalUsd, byMonth: [] }] : [];
  const fixed = bill.setup + bill.monthly * months + bill.retraining * retrainedIn.length;
  return {
    id: bill.id,
    title: bill.title,
    setupUsd: bill.setup,
    totalUsd: spent,
    perThousandQueriesUsd: queries > 0 ? (spent / (queries * months)) * 1000 : null,
    cumulativeUsd,
    stepUsdByMonth,
    retrainMonths: retrainedIn,
    lines: [
      ...line("setup", "Set up", "once", bill.setup),
      ...line("hosting", "Hosting", "monthly", bill.monthly * months),
      ...line("queries", "Queries", "perQuery", bill.perQuery * months * queries),
      ...line("retraining", "Retraining", "everyMonths", bill.retraining * retrainedIn.length),
    ],
    curve: straight(fixed, bill.perQuery * months),
  };
}

/** Month-ends at which the challenger's lead changes, from the two lines of spending. */
function payback(challenger: ApproachResult, incumbent: ApproachResult): Payback {
  const ahead = challenger.cumulativeUsd.map((spent, month) => spent <= (incumbent.cumulativeUsd[month] ?? 0) + 1e-9);
  const changes = ahead.flatMap((isAhead, month) =>
    isAhead === (month === 0 ? false : ahead[month - 1]) ? [] : [{ month, ahead: isAhead }],
  );
  const first = changes.find((change) => change.ahead)?.month ?? null;
  const last = changes.at(-1);
  return {
    firstAheadMonth: first,
    aheadForGoodMonth: last?.ahead ? last.month : null,
    changes,
    queriesServed: null,
    firstAheadBeyondHorizon: null,
    reason: null,
    equal: false,
    fromTheStart: first === 0,
  };
}

function pairs(approaches: readonly ApproachResult[]): Pair[] {
  return approaches.flatMap((challenger, index) =>
    approaches.slice(0, index).map((incumbent) => ({
      challenger: challenger.id,
      incumbent: incumbent.id,
      crossings: [],
      payback: payback(challenger, incumbent),
      always: null,
      reason: null,
      setupGapOverQueryGap: null,
      scannedTo: 1e9,
    })),
  );
}

/** Worked by hand: 0.54 q = 6500 + 0.132 q at 15,931.373; 3600 + 0.36 q = 6500 + 0.132 q at 12,719.298. */
export const promptingToFineTuning = 6500 / (0.54 - 0.132);
const ragToFineTuning = 2900 / (0.36 - 0.132);

const envelope: readonly EnvelopeInterval[] = [
  { from: 0, to: promptingToFineTuning, cheapest: "prompting" },
  { from: promptingToFineTuning, to: 1e12, cheapest: "fineTuning" },
];

const envelopeWithoutPrompting: readonly EnvelopeInterval[] = [
  { from: 0, to: ragToFineTuning, cheapest: "rag" },
  { from: ragToFineTuning, to: 1e12, cheapest: "fineTuning" },
];

/** Article 001 at a volume, with all four approaches or with those named. */
export function article(queriesPerMonth: number, ids?: readonly ApproachId[]): ChartInput {
  const approaches = bills.filter(({ id }) => !ids || ids.includes(id)).map((bill) => answer(bill, queriesPerMonth));
  const inOrder = [...approaches].sort((one, other) => one.totalUsd - other.totalUsd);
  return {
    approaches,
    pairs: pairs(approaches),
    envelope: ids ? envelopeWithoutPrompting : envelope,
    cheapest: inOrder[0]?.id ?? "prompting",
    runnerUp: inOrder[1]?.id ?? null,
    queriesPerMonth,
    horizonMonths: months,
  };
}

/** Where the three that retrain or search compete: at 20,000 a month the lead changes three times. */
export const withoutPrompting = ["rag", "fineTuning", "hybrid"] as const;

/** A small chart input from totals alone, for cases the article does not have. */
export function oneApproach(overrides: Partial<ApproachResult> = {}): ChartInput {
  const [first] = article(50_000).approaches;
  if (!first) throw new Error("the article has four approaches");
  const approaches = [{ ...first, ...overrides }];
  return { ...article(50_000), approaches, pairs: [], envelope: [], cheapest: first.id, runnerUp: null };
}
