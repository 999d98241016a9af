import { perQuery, share, technique } from "../../technique";

export const askedAgain = technique({
  id: "askedAgain",
  title: "Asked again",
  section: "situation",
  cause: "wrong",
  summary: "After a wrong answer some customers ask once more: the model is called again, and may be wrong again.",
  leavesOut: "A third try.",
  optional: { choice: "wrongAnswer", besides: "request" },
  quantities: {
    askedAgainShare: {
      ...share,
      title: "Wrong answers after which the question comes again",
      help: "Share of the wrong answers after which the same question is asked once more.",
      filledBy: { choice: "wrongAnswer", keys: ["again"] },
      default: { is: 0 },
    },
    wrongAgainShare: {
      ...share,
      title: "Second answers that are wrong, too",
      help: "Of the questions answered wrongly once. 1 where the same model is sure to be wrong again.",
      filledBy: { choice: "wrongAnswer", keys: ["wrongAgain"] },
      default: { is: 0 },
    },
    givenUpShare: {
      ...share,
      title: "Of those, go to a person",
      help: "Share of the second wrong answers after which a person answers, at the cost of a person’s answer.",
      filledBy: { choice: "wrongAnswer", keys: ["givenUp"] },
      default: { is: 0 },
    },
  },
  scales: { callsPerQuery: "1 + askedAgainShare * wrongShare" },
  lines: [
    perQuery(
      "wrongAgain",
      "Wrong answers to the second try",
      "askedAgainShare * wrongShare * wrongAgainShare * (wrongCost + givenUpShare * contactCost)",
    ),
  ],
});
