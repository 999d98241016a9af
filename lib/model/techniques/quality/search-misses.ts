import { none, type Option } from "../../choice";
import { share, technique } from "../../technique";

const cookbook = {
  title: "Retrieval augmented generation (Anthropic’s cookbook)",
  url: "https://github.com/anthropics/claude-cookbooks/blob/4b36a1e/skills/retrieval_augmented_generation/",
};

const found = (id: string, title: string, share: number): Option => ({
  id,
  title,
  values: { found: share },
  source: { title: "Contextual embeddings (Anthropic’s cookbook)", url: cookbook.url },
  asOf: "2025-09",
});

export const searchMisses = technique({
  id: "searchMisses",
  title: "What the search misses",
  section: "rag",
  summary: "For some questions the search does not bring the passage that holds the answer.",
  leavesOut: "That more passages find more: the share of misses is for the number of passages you send.",
  optional: { choice: "wrongAnswer", besides: "retrieval" },
  choices: [
    {
      id: "betterSearch",
      title: "A better search",
      help: "Fills how many of the misses it finds. Its costs stand with rewriting, reranking and chunking.",
      scope: "shared",
      options: () => [
        { ...none, title: "By embedding alone" },
        found("context", "Passages embedded with their context", 0.37),
        found("keywords", "And by keyword", 0.5),
        found("reranked", "And reranked", 0.63),
      ],
      default: "none",
    },
  ],
  quantities: {
    searchMissShare: {
      ...share,
      title: "Questions whose passage plain search misses",
      help: "Share of the answerable questions whose passage a search by embedding alone does not find.",
      filledBy: { choice: "task", keys: [], range: "missed" },
      default: { is: 0 },
    },
    missesFoundShare: {
      ...share,
      title: "Misses that a better search finds",
      help: "Measured at 20 passages: embedded with their context 37%, with keyword search besides 50%, and reranked 63%. Splitting by meaning and asking in several ways gained nothing.",
      filledBy: { choice: "betterSearch", keys: ["found"] },
      default: { is: 0 },
    },
    rightWhenMissed: {
      ...share,
      title: "Right answers though the search missed",
      help: "0 for facts that stand only in your documents; a model knows some public facts itself.",
      filledBy: { choice: "threshold", keys: ["rightWhenMissed"] },
      default: {
        is: 0,
        source: cookbook,
        asOf: "2025-09",
        note: "Measured at 0.19 for public documentation; 0 where the facts are private.",
      },
    },
  },
  adds: {
    missedShare: "searchMissShare * (1 - missesFoundShare)",
    missedRight: "searchMissShare * (1 - missesFoundShare) * rightWhenMissed",
  },
  lines: [],
});
