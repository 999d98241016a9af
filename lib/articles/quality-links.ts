import { valueAt } from "./figures";
import { type Changes, linkTo, presetIds } from "./links";
import { rightShare } from "./quality-figures";

/** A wrong answer costs what a support contact that a person handles does. */
const wrongAnswer: Changes = { wrongAnswer: "sum", wrongAnswerSum: 13.5 };

/** The support bot with its wrong answers priced. */
export const answered = (...changes: readonly Changes[]): string =>
  linkTo(presetIds.supportBot, { "longContext.basis": "absent", possible: "yes" }, wrongAnswer, ...changes);

export const rightAt = (link: string, id: Parameters<typeof rightShare>[0]): number =>
  valueAt(link, rightShare(id)) ?? 0;
