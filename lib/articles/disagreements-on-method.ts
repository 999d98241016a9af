import type { Disagreement } from "./disagreement";

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
    model: "Not modelled: Crossover prices answers and does not judge them. Two articles contradict themselves here.",
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
    model: "Not modelled yet. Answers that are sent again are: a share of requests that fail is an input.",
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
      "The cost of both is modelled, the gain is not. One published comparison measured 6 points of accuracy from fine-tuning and 5 more from RAG.",
    source: { title: "arXiv 2401.08406", url: "https://arxiv.org/abs/2401.08406" },
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
