import { share, technique } from "../../technique";

export const askedAgain = technique({
  id: "askedAgain",
  title: "Asked again",
  section: "situation",
  summary: "After a wrong answer some customers ask once more, and the model is called again.",
  leavesOut: "That the second answer may be wrong too.",
  optional: { choice: "wrongAnswer", besides: "request" },
  quantities: {
    askedAgainShare: {
      ...share,
      title: "Wrong answers after which the question comes again",
      help: "Share of the wrong answers after which the same question is asked once more.",
      filledBy: { choice: "wrongAnswer", keys: ["again"] },
      default: { is: 0 },
    },
  },
  scales: { callsPerQuery: "1 + askedAgainShare * wrongShare" },
  lines: [],
});
