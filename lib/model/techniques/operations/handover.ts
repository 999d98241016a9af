import { none } from "../../choice";
import { perQuery, share, technique } from "../../technique";
import { contactCost } from "../quality/contact-cost";

export const handover = technique({
  id: "handover",
  title: "Unsure answers go to a person",
  section: "situation",
  cause: "people",
  summary: "Where the model is too unsure, a person answers in its place.",
  leavesOut: "That a person is also sometimes wrong, and what the customer waits.",
  optional: { choice: "handover", besides: "team" },
  choices: [
    {
      id: "handover",
      title: "Unsure answers",
      help: "What happens below the confidence you ask for.",
      scope: "shared",
      options: () => [
        { ...none, title: "Are sent" },
        {
          id: "person",
          title: "Go to a person",
          values: { caught: 0.5 },
          note: "That half of the wrong answers are among them is an assumption; measure your own.",
        },
      ],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    unsureShare: {
      ...share,
      title: "Answers that go to a person",
      help: "Share of the answers below that confidence.",
      default: { is: "0.02..0.1..0.3", note: "Suggested: an article names the practice without a figure." },
    },
    contactCost,
  },
  lines: [perQuery("people", "Unsure answers, by people", "(1 - skippedShare) * unsureShare * contactCost")],
});
