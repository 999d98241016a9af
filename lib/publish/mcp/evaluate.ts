import { z } from "zod";
import { standing } from "../../narrative/finding";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { cleanAll } from "../../sheet/clean";
import { ruledOutOf } from "../files/scenario-json";
import { addressOf, answerTo, askedScenario } from "./asked-scenario";
import { breakEvenOf } from "./break-even";
import { sourcesOf } from "./sources";
import { type Answered, type ToolSurroundings, tool } from "./tool";

export const evaluate = tool({
  name: "evaluate",
  title: "What a scenario costs",
  description:
    "What prompting, long context, RAG, fine-tuning and hybrid cost over the horizon, who is cheapest, where that changes, and with odds how sure it is. In US dollars.",
  input: z.strictObject({
    ...askedScenario,
    odds: z.boolean().default(false).describe("Also count the odds over 2,000 draws of the values that are ranges"),
  }),
  run: async ({ odds, ...asked }, surroundings) => {
    const answered = await answerTo(asked, surroundings, odds ? ["odds"] : []);
    return { ...summaryOf(answered, surroundings), ...(odds && { odds: oddsOf(answered) }) };
  },
});

/** An answer in short, with its link and its sources. */
function summaryOf(answered: Answered, surroundings: ToolSurroundings): object {
  const { evaluation } = answered;
  const { scenario } = evaluation;
  return cleanAll({
    link: addressOf(answered, surroundings),
    headline: plainText(headline(evaluation, answered.odds).sentence),
    preset: { id: scenario.preset.id, title: scenario.preset.title, pricesAsOf: scenario.preset.date },
    warnings: scenario.issues.map(({ field, code, message }) => ({ field, code, message })),
    queriesPerMonth: evaluation.queriesPerMonth,
    horizonMonths: evaluation.horizonMonths,
    cheapest: evaluation.cheapest,
    approaches: evaluation.approaches.map((each) => ({
      id: each.id,
      title: each.title,
      standing: standing(evaluation, each.id),
      setupUsd: each.setupUsd,
      totalUsd: each.totalUsd,
      perThousandQueriesUsd: each.perThousandQueriesUsd,
      lines: each.lines.map(({ id, label, totalUsd }) => ({ figure: `${each.id}.line.${id}`, label, totalUsd })),
    })),
    ruledOut: ruledOutOf(evaluation),
    absent: evaluation.absent.map(({ id, because }) => ({ id, because })),
    breakEven: breakEvenOf(evaluation),
    sources: sourcesOf(evaluation),
  });
}

const oddsOf = ({ odds }: Answered): object | null =>
  odds
    ? cleanAll({
        draws: odds.draws,
        approaches: odds.approaches.map(({ id, cheapestShare, cannotShare, totalUsd }) => ({
          id,
          cheapestShare,
          cannotShare,
          totalUsd,
        })),
      })
    : null;
