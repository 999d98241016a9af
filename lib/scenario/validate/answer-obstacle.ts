import { formatNumber } from "../../sheet/format";
import { figureIn } from "./approach-sheet";
import type { Check } from "./obstacle";
import { modelName } from "./other-ways";

/** A model writes no more than so many tokens at once. */
export const answerObstacle: Check = ({ model, sheet }) => {
  const most = model?.values?.maxOutputTokens;
  if (!model || most === undefined) return null;
  const answer = figureIn(sheet, "answerTokens", "tok");
  if (answer <= most) return null;
  const [asked, written] = [Math.round(answer), most].map(formatNumber);
  return {
    because: `The answer is longer than ${modelName(model)} writes at once: ${asked} tokens against ${written}.`,
  };
};

/** A model's window holds the prompt and the answer together; the longest prompt alone is a rule of the sheet. */
export const windowObstacle: Check = ({ model, sheet }) => {
  const window = model?.values?.contextWindowTokens;
  if (!model || window === undefined || sheet.resolved("contextWindow").from === "you") return null;
  const [prompt, answer] = ["fullPromptTokens", "answerTokens"].map((name) => figureIn(sheet, name, "tok")) as [
    number,
    number,
  ];
  // Where the prompt alone is too long, the rule says so.
  if (prompt > figureIn(sheet, "contextWindow", "tok") || prompt + answer <= window) return null;
  const [asked, held] = [Math.round(prompt + answer), window].map(formatNumber);
  return {
    because: `Prompt and answer together are longer than ${modelName(model)} holds: ${asked} tokens against ${held}.`,
  };
};
