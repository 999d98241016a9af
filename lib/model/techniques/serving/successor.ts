import { atMonth, technique } from "../../technique";

export const successor = technique({
  id: "successor",
  title: "The next model",
  section: "model",
  cause: "people",
  summary:
    "A model that its provider stops is followed by another: its prices hold from that day on, and your team tests the prompts on it.",
  leavesOut:
    "The next model's own times, its longest prompt and answer, and how it counts tokens: those of the first hold on.",
  choices: [
    {
      id: "successor",
      title: "When the model stops",
      help: "Where its provider has said on which day: move on to the model it names or to another, or end there.",
      scope: "overridable",
      kinds: ["model"],
      needs: ["outputUsdPerMTok"],
      options: () => [
        { id: "named", title: "Move on to the model its provider names" },
        { id: "none", title: "It ends there" },
      ],
      default: "named",
    },
  ],
  quantities: {
    retestMonth: {
      title: "Test the prompts again in month",
      unit: "month",
      min: 0,
      max: 1200,
      whole: true,
      scope: "overridable",
      never: true,
      help: "When the next model takes over; prices change on their own days. 0, or the word never: no test.",
      filledBy: { choice: "model", keys: [], monthOfMove: true },
      default: { is: 0 },
    },
    retestHours: {
      title: "Hours to test the prompts again",
      unit: "h",
      min: 0,
      max: 100_000,
      scope: "overridable",
      help: "Your team's hours when the next model takes over.",
      default: { is: 16, note: "Two days for one person." },
    },
  },
  lines: [atMonth("retestMonth", "retest", "Test the prompts on the next model", "retestHours * teamRate")],
});

export const tunedSuccessor = technique({
  id: "tunedSuccessor",
  title: "The next tuned model",
  section: "fineTuning",
  cause: "training",
  summary:
    "A tuned model that its provider stops ends, unless you tune another one in full on the same examples: its prices hold from that day on. The premium stays on the base price, so later base prices are written over it.",
  leavesOut:
    "The next model's own times, its longest prompt and answer, and how it counts tokens: those of the first hold on. On GPUs of your own its training costs what the first one's did.",
  choices: [
    {
      id: "tunedSuccessor",
      title: "When the tuned model stops",
      help: "Where a day is known: end there, or tune another model on the same examples. It ends unless you choose.",
      scope: "overridable",
      kinds: ["model"],
      needs: ["outputUsdPerMTok"],
      options: () => [
        { id: "none", title: "It ends there" },
        { id: "again", title: "Tune again: the largest model that is tuned and answers by the token" },
      ],
      default: "none",
    },
  ],
  quantities: {
    tuneAgainMonth: {
      title: "Tune the next model in month",
      unit: "month",
      min: 0,
      max: 1200,
      whole: true,
      scope: "overridable",
      never: true,
      rare: true,
      help: "When the tuned model stops and another takes over. 0, or the word never, means it does not.",
      filledBy: { choice: "model", keys: [], monthOfMove: true },
      default: { is: 0 },
    },
    tuneAgainHours: {
      title: "Hours to move to the next tuned model",
      unit: "h",
      min: 0,
      max: 100_000,
      scope: "overridable",
      help: "Your team's hours for the data in the next provider's form, its runs, and tests of the result.",
      default: { is: 40, note: "A week for one person." },
    },
  },
  lines: [
    atMonth("tuneAgainMonth", "train", "Train the next model in full", "runs * nextRunCost"),
    atMonth("tuneAgainMonth", "move", "Move to the next tuned model", "tuneAgainHours * teamRate"),
  ],
});
