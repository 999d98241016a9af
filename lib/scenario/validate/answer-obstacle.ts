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
