import { baseCaseOf } from "@/lib/analysis/base-case/base-case";
import { timeOf } from "@/lib/analysis/base-case/time";
import type { Pair } from "@/lib/analysis/break-even/types";
import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { sumUpTo } from "@/lib/model/bill";
import type { ApproachId } from "@/lib/model/names";
import { fields } from "@/lib/model/registry";
import type { Scenario } from "@/lib/scenario/read/interpret";
import { resolveInput } from "@/lib/scenario/resolve/resolve-quantity";
import { type Range, readQuantity } from "@/lib/scenario/text/quantity-text";
import { type ValidatedScenario, validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { drawRange } from "@/lib/stats/draw-range";
import { withChanges } from "@/lib/stats/range";
import { uniforms } from "@/lib/stats/streams";
import { quantityFields } from "../analysis/any-scenario";

/** Every field that is a range, the user's or the preset's, by its link name. */
export function rangesOf({ values, preset }: Scenario): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>();
  for (const { id } of quantityFields) {
    const given = values.get(id) ?? read(preset.values.get(id)?.is);
    if (given && given.low !== given.high) found.set(id, given);
  }
  return found;
}

function read(preset: number | string | undefined): Range | undefined {
  const reading = typeof preset === "string" ? readQuantity(preset) : undefined;
  return reading?.ok ? reading.range : undefined;
}

/** The scenario with single figures in place of what it says, to the last bit. */
export function pinnedAt(scenario: Scenario, points: Iterable<readonly [string, number]>): Scenario {
  // A price that changes on a day is pinned up to that day.
  const pinned = [...points].map(([id, at]) => {
    const field = fields.get(id);
    if (field?.type !== "quantity") throw new Error(`no such quantity: ${id}`);
    const { changes = [] } = resolveInput(scenario, field.name, field.quantity, field.approach).range;
    return [id, withChanges({ low: at, high: at }, changes)] as const;
  });
  return { ...scenario, values: new Map([...scenario.values, ...pinned]) };
}

/** What each range is in one draw. */
export const pointsIn = (scenario: Scenario, draw: number): ReadonlyMap<string, number> =>
  new Map([...rangesOf(scenario)].map(([id, range]) => [id, drawRange(range, uniforms(id, draw, 1))[0] as number]));

const answers = new WeakMap<Scenario, Map<number, Evaluation>>();

/** One draw as a scenario of its own, answered by the central engine: every range is the point it has in that draw. */
export function answerInDraw(scenario: Scenario, draw: number): Evaluation {
  const known = answers.get(scenario) ?? new Map<number, Evaluation>();
  answers.set(scenario, known);
  const answer = known.get(draw) ?? evaluateScenario(validateScenario(pinnedAt(scenario, pointsIn(scenario, draw))));
  known.set(draw, answer);
  return answer;
}

/** What each approach that can be had costs over the horizon: the central engine's bill, without its curves and pairs. */
export function totalsAlone(asked: Scenario): ReadonlyMap<ApproachId, number> {
  const { scenario, sheets } = validateScenario(asked);
  return totalsOf(scenario, sheets);
}

export function totalsOf(scenario: Scenario, sheets: ValidatedScenario["sheets"]): ReadonlyMap<ApproachId, number> {
  const { horizon } = timeOf(scenario);
  return new Map(
    sheets
      .map(baseCaseOf)
      .map(({ id, bill }) => [id, bill.lines.reduce((sum, { byMonth }) => sum + sumUpTo(byMonth, horizon), 0)]),
  );
}

/** The cheapest of some totals; the present one while it is no dearer than a billionth. */
export function cheapestAlone(totals: ReadonlyMap<ApproachId, number>, present: ApproachId | null): ApproachId | null {
  const least = Math.min(...totals.values());
  const own = present === null ? undefined : totals.get(present);
  if (own !== undefined && own - least <= 1e-9 * own) return present;
  return [...totals].find(([, total]) => total === least)?.[0] ?? null;
}

/** Scenarios with ranges, by what is special about them. Where machines are counted an answer takes long: fewer draws. */
export const uncertain: Readonly<Record<string, { readonly link: string; readonly draws: number }>> = {
  "article 001 as it stands": { link: "?p=article-001.2026-11&v=1", draws: 60 },
  "article 002 as it stands": { link: "?p=article-002.2026-11&v=1", draws: 60 },
  "article 001 with queries and growth as ranges": {
    link: "?p=article-001.2026-11&queries=2000..80000&growth=-0.05..0.1&horizon=24&v=1",
    draws: 60,
  },
  "article 001 retrained every so often, two approaches alike": {
    link: "?p=article-001.2026-11&fineTuning.retrainEvery=1..6&hybrid.retrainEvery=0..4&rag.retraining=10..20&rag.retrainEvery=0.4..2&v=1",
    draws: 60,
  },
  "article 002 with peaked ranges and falling prices": {
    link: "?p=article-002.2026-11&rag.perQuery=0.001..0.002..0.01&fineTuning.setup=2050..4000..15500&priceDecline=0..0.5&horizon=36&v=1",
    draws: 60,
  },
  "a code generator by the token, with growth and falling prices": {
    link: "?p=code-generator.2026-11&queries=1000..900000&growth=0..0.01..0.08&priceDecline=0.1..0.6&outputTokens=400..1200&rag.passages=2..10&passageTokens=200..900&teamRate=40..120&fineTuning.retrainEvery=2..9&v=1",
    draws: 40,
  },
  "a model without a cached price, its prompt price a range": {
    link: "?p=code-generator.2026-11&inputPrice=0.02..0.3&batchShare=0.1..0.7&cacheHitShare=0..1&rag.outputPrice=0.1..0.3&v=1",
    draws: 40,
  },
  "prices from the catalogue, cached prompts, a hosting fee": {
    link: "?p=historical-openai.2026-11&fineTuning.serving=hostingFee&training=byGpuHour&cachedInputPrice=0.01..0.4&cacheHitShare=0.2..0.9&hostingFee=1..3&trainingHours=1..2..9&fineTuning.inputPrice=0.1..0.5&possible=yes&v=1",
    draws: 40,
  },
  "a knowledge base that only fits the prompt in some draws": {
    link: "?p=regulated-answers.2026-11&documents=20..600&documentTokens=300..900&contextWindow=150000..300000&queries=2000..50000&v=1",
    draws: 40,
  },
  "chunks hardly longer than their overlap in some draws": {
    link: "?p=code-generator.2026-11&chunkTokens=61..300&overlapTokens=10..60&storeMinimum=10..200&v=1",
    draws: 40,
  },
  "dedicated machines, counted one by one": {
    link: "?p=support-bot.2026-11&queries=200000..3000000&replicaSpeed=500..3000&utilisation=0.4..0.8&peakFactor=2..5&outputTokens=100..200..500&v=1",
    draws: 16,
  },
  "a support bot with a dozen ranges": {
    link: "?p=support-bot.2026-11&queries=50000..400000&growth=-0.02..0.06&priceDecline=0..0.4&outputTokens=100..400&questionTokens=20..60..200&rag.passages=1..8&passageTokens=200..600&teamRate=50..150&examples=500..1000..5000&labellingMinutes=2..10&gpuPrice=2..6&peakFactor=1..5&fineTuning.retrainEvery=1..12&chunkTokens=300..800&responseHitShare=0..0.3&v=1",
    draws: 16,
  },
};

/** Two approaches in one draw: how their order changes with the volume, and where. */
export type Change = { readonly above: "challenger" | "incumbent"; readonly places: readonly number[] };

/** Eight a decade from 1 to a billion queries a month. */
const decades = Array.from({ length: 73 }, (_, index) => 10 ** (index / 8));

/**
 * The first change of lead that can be told from totals at those volumes alone: every crossing between the two volumes
 * about it that changes the lead the same way. Null where the same one leads, or neither does, at all of them.
 */
export function firstChange(
  { crossings, challenger, incumbent, always }: Pair,
  between: readonly number[],
): Change | null {
  const looked = [...decades, ...between].sort((a, b) => a - b);
  const before = crossings[0] ? (crossings[0].cheaperAbove === challenger ? incumbent : challenger) : always;
  const leaders = looked.map(
    (volume) => crossings.findLast(({ queriesPerMonth }) => queriesPerMonth < volume)?.cheaperAbove ?? before,
  );
  const at = leaders.findIndex((leader) => leader !== leaders[0]);
  if (at < 0) return null;
  const [from, to] = [looked[at - 1] as number, looked[at] as number];
  const places = crossings.filter(
    ({ queriesPerMonth, cheaperAbove }) =>
      queriesPerMonth >= from && queriesPerMonth < to && cheaperAbove === leaders[at],
  );
  return {
    above: leaders[at] === challenger ? "challenger" : "incumbent",
    places: places.map(({ queriesPerMonth }) => queriesPerMonth),
  };
}

/** One volume between any two neighbouring crossings of a pair. */
export const betweenCrossings = ({ crossings }: Pair): readonly number[] =>
  crossings
    .slice(1, 64)
    .map(({ queriesPerMonth }, index) => Math.sqrt(queriesPerMonth * (crossings[index]?.queriesPerMonth ?? 0)));

/** Who leads at one query a month when nothing changes after it. */
export const leaderThroughout = ({ crossings, always }: Pair): ApproachId | "equal" | null =>
  crossings.findLast(({ queriesPerMonth }) => queriesPerMonth < 1)?.cheaperAbove ?? always;
