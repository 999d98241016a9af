import { none } from "../../choice";
import { technique } from "../../technique";

export const conversation = technique({
  id: "conversation",
  title: "Conversation",
  section: "situation",
  cause: "tokens",
  summary: "A question comes with the questions and answers before it, so that later turns have longer prompts.",
  leavesOut:
    "Earlier turns that are read from the prompt cache, and passages that stay in the prompt. Turns are taken to come within the life of a prompt cache of each other.",
  optional: { choice: "conversation", besides: "request" },
  choices: [
    {
      id: "conversation",
      title: "Conversation",
      help: "Whether a question is one turn of several. The volume counts turns.",
      scope: "shared",
      options: () => [none, { id: "turns", title: "Several turns" }],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    turns: {
      title: "Turns of a conversation",
      unit: "1",
      min: 1,
      max: 1000,
      help: "Questions of one user that follow each other.",
      default: { is: 4 },
    },
    keptTurns: {
      title: "Earlier turns that are sent",
      unit: "1",
      min: 0,
      max: 1000,
      none: true,
      help: "The latest so many; 0, or the word none, if all are.",
      default: { is: 0 },
    },
  },
  formulas: {
    sentTurns: {
      title: "Earlier turns in the last prompt",
      unit: "1",
      is: "if(keptTurns > 0, min(keptTurns, turns - 1), turns - 1)",
    },
    meanTurns: {
      title: "Earlier turns in the mean prompt",
      unit: "1",
      is: "sentTurns * (turns - (sentTurns + 1) / 2) / turns",
    },
  },
  adds: { variableTokens: "meanTurns * (questionTokens + outputTokens)", turnsTogether: "turns - 1" },
  lines: [],
});
