import { none } from "../../choice";
import { share, technique } from "../../technique";

export const discounting = technique({
  id: "discounting",
  title: "Money of later months",
  section: "situation",
  summary:
    "What is paid later counts less, as it could earn something until then: every line that is paid in a month is counted at its worth on the first day.",
  leavesOut: "Within a month nothing is discounted: what is paid in it counts as if on its first day.",
  optional: { choice: "discounting", besides: "traffic" },
  choices: [
    {
      id: "discounting",
      title: "Money of later months",
      help: "Whether a dollar that is paid later counts less than one that is paid today.",
      scope: "shared",
      options: () => [
        { ...none, title: "Counts in full" },
        { id: "on", title: "Counts less, by a share a year" },
      ],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    discountShare: {
      ...share,
      title: "Discount per year",
      help: "What your money earns elsewhere. 10%: 110 dollars in a year count as 100 today.",
      default: { is: "0.05..0.1..0.2" },
    },
  },
  formulas: {
    presentWorth: {
      title: "Worth of the month’s money on the first day",
      unit: "1",
      is: "pow(1 + discountShare, (1 - month) / 12)",
    },
  },
  countsLater: "presentWorth",
  lines: [],
});
