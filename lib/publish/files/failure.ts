import { givenText, type Issue } from "../../scenario/read/issue";

/** Why there is no chart. */
export type Failure = {
  readonly status: 404 | 422 | 503;
  readonly title: string;
  readonly sentences: readonly string[];
  /** The fields that are to blame, if any are. */
  readonly issues: readonly Issue[];
};

/** Values that cannot be used, or values that are fine and leave nothing to draw. */
export function refusal(issues: readonly Issue[], sentence?: string): Failure {
  if (sentence !== undefined) return { status: 422, title: "There is nothing to draw", sentences: [sentence], issues };
  const sentences = issues.map(({ field, message, given }) =>
    given === undefined ? message : `${message} (${givenText(field)}=${given})`,
  );
  return { status: 422, title: "Some values cannot be used", sentences, issues };
}

export const overload: Failure = {
  status: 503,
  title: "Too many charts at once",
  sentences: ["Load this one again in a moment."],
  issues: [],
};
