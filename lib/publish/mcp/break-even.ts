import { z } from "zod";
import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import { approachIds } from "../../model/names";
import { reasonWords } from "../../narrative/reason-words";
import { cleanAll } from "../../sheet/clean";
import { addressOf, answerTo, askedScenario } from "./asked-scenario";
import { sourcesOf } from "./sources";
import { ToolRefusal, tool } from "./tool";

export const findBreakEven = tool({
  name: "find_break_even",
  title: "Where the answer changes",
  description:
    "At what query volume and in which month two approaches change places, exactly, or the reason why they never do.",
  input: z.strictObject({
    ...askedScenario,
    one: z.enum(approachIds).describe("An approach"),
    other: z.enum(approachIds).describe("Another approach"),
  }),
  run: async ({ one, other, ...asked }, surroundings) => {
    const answered = await answerTo(asked, surroundings);
    const { evaluation } = answered;
    const pair = breakEvenOf(evaluation).find(
      ({ challenger, incumbent }) =>
        (challenger === one && incumbent === other) || (challenger === other && incumbent === one),
    );
    if (!pair) throw new ToolRefusal(missing(evaluation, one, other));
    return cleanAll({ link: addressOf(answered, surroundings), ...pair, sources: sourcesOf(evaluation) });
  },
});

function missing({ absent, ruledOut }: Evaluation, one: string, other: string): string {
  if (one === other) return `Give two approaches; ${one} was given twice.`;
  const reasons = [one, other].flatMap((id) => [
    ...absent.filter((each) => each.id === id).map(({ title, because }) => `${title} is not priced: ${because}`),
    ...ruledOut.filter((each) => each.id === id).map(({ result }) => `${result.title} is ruled out by what is needed.`),
  ]);
  return reasons.join(" ") || `${one} and ${other} are not compared in this scenario.`;
}

/** Every pair: the volumes at which they change places, and when one has cost no more than the other. */
export const breakEvenOf = ({ pairs }: Evaluation) =>
  pairs.map(({ challenger, incumbent, crossings, payback, always, reason }) => ({
    challenger,
    incumbent,
    crossings: crossings.map((crossing, index) => ({
      ...crossing,
      figure: `crossing.${incumbent}.${challenger}.${index}`,
    })),
    alwaysCheaper: always,
    payback: {
      firstAheadMonth: payback.firstAheadMonth,
      aheadForGoodMonth: payback.aheadForGoodMonth,
      firstAheadBeyondHorizon: payback.firstAheadBeyondHorizon,
      figure: `payback.${incumbent}.${challenger}`,
    },
    reason: reason && reasonWords(reason),
  }));
