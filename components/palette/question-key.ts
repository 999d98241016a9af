/** The mark of a browser in which "?" is to do nothing. */
export const withoutQuestionKey = "crossover-no-question-key";
