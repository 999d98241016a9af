import type { Disagreement } from "./disagreement";
import { rightShare, share } from "./quality-figures";
import { answered } from "./quality-links";

/** Where the articles give opposite advice. */
export const disagreementsOnMethod: readonly Disagreement[] = [
  {
    id: "first-step",
    title: "Where to begin",
    one: [{ place: { article: "001", lines: [2, 99] }, says: "With the prompt." }],
    other: [
      { place: { article: "002", lines: [76, 89] }, says: "With RAG, then measure." },
      { place: { article: "004", lines: [300] }, says: "With RAG." },
      { place: { article: "000", lines: [22] }, says: "With RAG, for nine enterprises in ten." },
      { place: { article: "003", lines: [18, 28] }, says: "With RAG; long prompts are brittle." },
    ],
    model: "Prompting is priced like every other approach, and none is ahead by default.",
  },
  {
    id: "updates",
    title: "How much change is too much for fine-tuning",
    one: [
      { place: { article: "001", lines: [48] }, says: "Weekly or monthly." },
      { place: { article: "002", lines: [44] }, says: "More than monthly." },
      { place: { article: "004", lines: [187] }, says: "Weekly." },
    ],
    other: [{ place: { article: "000", lines: [24, 25] }, says: "Already every quarter." }],
    model:
      "How often to retrain is an input with no threshold: the map of who wins shows the volume that goes with each cadence.",
  },
  {
    id: "facts",
    title: "Whether fine-tuning teaches facts",
    one: [
      { place: { article: "004", lines: [122] }, says: "Yes, facts of the domain." },
      { place: { article: "001", lines: [30] }, says: "Yes, knowledge goes into the weights." },
      { place: { article: "002", lines: [16] }, says: "Yes, as if learnt for an exam." },
      { place: { article: "000", lines: [102] }, says: "Yes, so no context is needed." },
    ],
    other: [
      { place: { article: "004", lines: [226] }, says: "No, not reliably; it repeats the old price." },
      { place: { article: "000", lines: [62] }, says: "No, it is bad at that." },
    ],
    model:
      "How often each answers right follows the kind of task, and wrong answers have a price. Facts from documents are hardly learnt: fewer than 1 in 100 on statutes without passages. Few classes are. Two articles contradict themselves here.",
    source: {
      title: "rag-vs-finetune: questions on statutes",
      url: "https://github.com/NehaBharti08/rag-vs-finetune",
    },
    trials: [
      {
        title: "Facts from documents",
        link: answered({ task: "documents" }),
        readings: [
          share("RAG answers right", rightShare("rag")),
          share("Fine-tuning answers right", rightShare("fineTuning")),
        ],
      },
      {
        title: "Sorting into few classes",
        link: answered({ task: "classification" }),
        readings: [
          share("RAG answers right", rightShare("rag")),
          share("Fine-tuning answers right", rightShare("fineTuning")),
        ],
      },
    ],
  },
  {
    id: "errors",
    title: "Which of the two makes things up",
    one: [
      { place: { article: "003", lines: [10, 15] }, says: "Fine-tuning, often." },
      { place: { article: "004", lines: [182, 193] }, says: "Fine-tuning; sources keep RAG to the facts." },
      { place: { article: "000", lines: [108] }, says: "Fine-tuning, and with confidence." },
    ],
    other: [{ place: { article: "001", lines: [79] }, says: "Checking for made-up facts matters most with RAG." }],
    model:
      "Both do, and what it costs is counted once a wrong answer has a price: tuned models invent where they do not know, and RAG answers some questions that have no answer. In law tools with sources were wrong in 12 to 33 of 100 answers.",
    trials: [
      {
        title: "One question in ten has no answer",
        link: answered({ task: "documents", outOfScopeShare: 0.1 }),
        readings: [
          share("RAG answers right", rightShare("rag")),
          share("Fine-tuning answers right", rightShare("fineTuning")),
        ],
      },
    ],
  },
  {
    id: "effort",
    title: "How hard fine-tuning is to build",
    one: [{ place: { article: "003", lines: [17] }, says: "Medium to high; RAG medium." }],
    other: [
      { place: { article: "004", lines: [183] }, says: "High; RAG medium." },
      { place: { article: "002", lines: [81, 83] }, says: "Weeks, at medium to high cost; RAG days, at low cost." },
    ],
    model: "Hours to build and hours to run, for each approach, at your team’s rate.",
  },
  {
    id: "hybrid-gain",
    title: "What both together add",
    one: [
      { place: { article: "001", lines: [75, 97] }, says: "15 to 30% over either alone, of what it does not say." },
    ],
    other: [
      { place: { article: "000", lines: [109, 115] }, says: "The best systems use both; no figure." },
      { place: { article: "003", lines: [10] }, says: "Fewer made-up answers; no figure." },
    ],
    model:
      "The gain follows the kind of task. Measured: 4 to 6 points more where the model was tuned with retrieved passages, 5 to 6 fewer where it was not. It is bought for answers and not for its bill.",
    source: { title: "arXiv 2401.08406", url: "https://arxiv.org/abs/2401.08406" },
    trials: [
      {
        title: "Facts from documents, 13.50 USD a wrong answer",
        link: answered({ task: "documents" }),
        readings: [share("RAG answers right", rightShare("rag")), share("Hybrid answers right", rightShare("hybrid"))],
      },
    ],
  },
  {
    id: "chunks",
    title: "What a chunk is counted in",
    one: [{ place: { article: "000", lines: [44] }, says: "1,000 characters." }],
    other: [
      { place: { article: "001", lines: [10] }, says: "512 tokens, 50 of them shared." },
      {
        place: { article: "004", lines: [262, 267] },
        says: "500 words; then 400 “tokens” that its code counts as words.",
      },
    ],
    model: "Tokens, as providers bill them. 1,000 characters of English are about 250, 500 words about 670.",
  },
];
