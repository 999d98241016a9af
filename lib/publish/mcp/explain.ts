import { z } from "zod";
import { explainFigure } from "../../narrative/explain-answer";
import type { Explanation } from "../../sheet/explain";
import { addressOf, answerTo, askedScenario } from "./asked-scenario";
import { ToolRefusal, tool } from "./tool";

const deepest = 6;

export const explain = tool({
  name: "explain",
  title: "Why a figure is what it is",
  description:
    "The formula of a figure in words, with its values filled in and their sources. Figures: rag.total, rag.setup, rag.perThousand, rag.line.generation.prompt (evaluate lists them), difference.rag.prompting, payback.rag.fineTuning, crossing.rag.fineTuning.0.",
  input: z.strictObject({
    ...askedScenario,
    figure: z.string().max(200).describe("The name of the figure"),
    depth: z.int().min(1).max(deepest).default(3).describe("How far down the parts are given"),
  }),
  run: async ({ figure, depth, ...asked }, surroundings) => {
    const answered = await answerTo(asked, surroundings);
    const explanation = explainFigure(answered.evaluation, figure);
    if (!explanation) throw new ToolRefusal(`There is no figure named ${figure.slice(0, 64)} in this scenario.`);
    return { link: addressOf(answered, surroundings), figure, ...shortened(explanation, depth) };
  },
});

function shortened({ label, result, words, filled, origin, parts }: Explanation, depth: number): object {
  const source = origin && { source: origin.label, url: origin.url, asOf: origin.asOf, note: origin.note };
  return {
    label,
    result,
    ...(words && { words }),
    ...(filled && { filled }),
    ...source,
    ...(depth > 1 && parts.length > 0 && { parts: parts.map((part) => shortened(part, depth - 1)) }),
  };
}
