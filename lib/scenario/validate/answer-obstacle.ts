import { formatNumber } from "../../sheet/format";
import { meanOf } from "../text/quantity-text";
import type { Check } from "./obstacle";

/** A model writes no more than so many tokens at once. */
export const answerObstacle: Check = ({ model, sheet }) => {
  const most = model?.values?.maxOutputTokens;
  const mean = (name: string) => meanOf(sheet.resolved(name).range);
  const answer = mean("outputTokens") * mean("tokenizerFactor") + mean("thinkingTokens");
  if (!model || most === undefined || answer <= most) return null;
  const [asked, written] = [Math.round(answer), most].map(formatNumber);
  return { because: `The answer is longer than ${model.title} writes at once: ${asked} tokens against ${written}.` };
};
