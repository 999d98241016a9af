import { z } from "zod";
import { standing } from "../../narrative/finding";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { cleanAll } from "../../sheet/clean";
import { inputsInForce } from "../files/inputs-in-force";
import { addressOf, answerTo, askedScenario } from "./asked-scenario";
import { type Answered, type ToolSurroundings, tool } from "./tool";

const most = 4;

export const compare = tool({
  name: "compare",
  title: "Scenarios side by side",
  description: "Two to four scenarios: what each approach costs in each, and the inputs in which they differ.",
  input: z.strictObject({ scenarios: z.array(z.strictObject(askedScenario)).min(2).max(most) }),
  run: async ({ scenarios }, surroundings) => {
    const answers: Answered[] = [];
    for (const each of scenarios) answers.push(await answerTo(each, surroundings));
    return {
      link: comparisonLink(answers, surroundings),
      scenarios: answers.map((each) => resultOf(each, surroundings)),
      differences: differencesOf(answers),
    };
  },
});

const comparisonLink = (answers: readonly Answered[], surroundings: ToolSurroundings): string => {
  const queries = answers.map((each) => addressOf(each, { ...surroundings, origin: "" }).replace(/^\/\?/, ""));
  return `${surroundings.origin}/compare?${queries.map((query) => `s=${encodeURIComponent(query)}`).join("&")}&v=1`;
};

const resultOf = (answered: Answered, surroundings: ToolSurroundings): object => {
  const { scenario, horizonMonths, cheapest, approaches, absent } = answered.evaluation;
  return cleanAll({
    link: addressOf(answered, surroundings),
    title: scenario.title || scenario.preset.title,
    horizonMonths,
    headline: plainText(headline(answered.evaluation).sentence),
    cheapest,
    approaches: approaches.map(({ id, setupUsd, totalUsd }) => ({
      id,
      setupUsd,
      totalUsd,
      standing: standing(answered.evaluation, id),
    })),
    absent: absent.map(({ id, because }) => ({ id, because })),
  });
};

/** The inputs that are not the same in all, each with its text in every scenario; null where it has no effect. */
function differencesOf(answers: readonly Answered[]): readonly object[] {
  const inputs = answers.map(({ evaluation }) => new Map(inputsInForce(evaluation).map((input) => [input.id, input])));
  const fields = new Set(inputs.flatMap((each) => [...each.keys()]));
  return [...fields].flatMap((field) => {
    const texts = inputs.map((each) => each.get(field)?.text ?? null);
    const title = inputs.map((each) => each.get(field)?.title).find((found) => found !== undefined);
    return new Set(texts).size > 1 ? [{ field, title, values: texts }] : [];
  });
}
