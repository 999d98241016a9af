import { none, type Option } from "../../choice";
import { technique } from "../../technique";

const counted = (id: string, title: string, overEnglish: number): Option => ({
  id,
  title,
  values: { overEnglish },
  source: { title: "The same texts counted by the tokenizers, compiled 2026-11-28" },
  asOf: "2026-11-28",
});

export const language = technique({
  id: "language",
  title: "Language of the users",
  section: "situation",
  cause: "tokens",
  summary: "The same text takes more tokens in most languages than in English.",
  leavesOut: "Instructions, examples and documents: give their tokens as that language counts them.",
  optional: { choice: "language", besides: "request" },
  choices: [
    {
      id: "language",
      title: "Language of the users",
      help: "Fills how many tokens a question and an answer take, over English.",
      scope: "shared",
      options: () => [
        { ...none, title: "English" },
        counted("german", "German", 1.328),
        counted("hindi", "Hindi (OpenAI’s models)", 1.58),
        counted("hindiLlama", "Hindi (Llama 3)", 2.523),
        counted("japanese", "Japanese (OpenAI’s models)", 1.689),
        { id: "own", title: "Another" },
      ],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    languageFactor: {
      title: "Tokens over English",
      unit: "1",
      min: 0.1,
      max: 20,
      help: "1.3 means that a text takes 30% more tokens than in English.",
      filledBy: { choice: "language", keys: ["overEnglish"] },
      default: { is: 1 },
    },
  },
  adds: { variableTokens: "(languageFactor - 1) * questionTokens" },
  scales: { shownTokens: "languageFactor" },
  lines: [],
});
