import { formatNumber } from "../../sheet/format";
import { meanOf } from "../text/quantity-text";
import type { Check } from "./obstacle";

/** A model writes no more than so many tokens at once. */
export const answerObstacle: Check = ({ model, sheet }) => {
  const most = model?.values?.maxOutputTokens;
  const answer = meanOf(sheet.resolved("outputTokens").range);
  if (!model || most === undefined || answer <= most) return null;
  const [asked, written] = [Math.round(answer), most].map(formatNumber);
  return { because: `The answer is longer than ${model.title} writes at once: ${asked} tokens against ${written}.` };
};
