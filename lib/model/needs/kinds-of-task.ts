import type { Option } from "../choice";
import type { ApproachId } from "../names";

/** Shares of the questions that are answered right, by approach; one that is left out was not measured. */
type Shares = Readonly<Partial<Record<ApproachId, string>>> & {
  /** Share of the questions whose passage a plain search misses. */
  readonly missed?: string;
  /** Share of the facts that change in a month. */
  readonly changing?: string;
};

const kind = (id: string, title: string, shares: Shares, note: string): Option => ({
  id,
  title,
  ranges: shares as Readonly<Record<string, string>>,
  source: { title: "published measurements, compiled 2026-11-28" },
  asOf: "2026-11-28",
  note,
});

const ofDocuments: Shares = {
  prompting: "0..0.05..0.25",
  longContext: "0.7..0.85..0.95",
  rag: "0.78..0.86..0.89",
  fineTuning: "0.01..0.05..0.45",
  hybrid: "0.78..0.88..0.94",
  missed: "0.06..0.13",
  changing: "0.025",
};

const noteOnDocuments =
  "Statutes (rag-vs-finetune, Bharti): prompt 0.003, RAG 0.837, tuned 0.009, both 0.875 of all; where the passage was found, RAG 0.890, both 0.940 at best. Support documents (Anthropic’s cookbook): RAG 0.78 to 0.86 where it was found, 6 to 13 of 100 passages missed. Others found that tuning helps RAG by nothing, or harms it. Product documentation changes by 2.5% a month.";

/** Where nobody has said what questions ask for. */
export const anyTask: Option = {
  ...kind(
    "unsaid",
    "Not said",
    ofDocuments,
    `Nothing is said of the task, so these are the figures for facts from documents. ${noteOnDocuments}`,
  ),
};

/**
 * Kinds of task with the range of right answers each approach was measured at: low, likely, high, on questions that can be
 * answered. One accuracy for an approach would be wrong by up to 80 points.
 */
export const kindsOfTask: readonly Option[] = [
  kind("documents", "Facts from your own documents", ofDocuments, noteOnDocuments),
  kind(
    "publicFacts",
    "Facts that are public",
    {
      prompting: "0.5..0.7..0.85",
      longContext: "0.6..0.8..0.92",
      rag: "0.6..0.8..0.92",
      fineTuning: "0.5..0.65..0.8",
      hybrid: "0.6..0.8..0.92",
    },
    "LoRA Land (2024), MMLU and ARC: GPT-4 0.861, a tuned 7B model 0.738.",
  ),
  kind(
    "strictFormat",
    "A simple format, checked while it is written",
    {
      prompting: "0.99..0.999..1",
      longContext: "0.99..0.999..1",
      rag: "0.99..0.999..1",
      fineTuning: "0.99..0.999..1",
      hybrid: "0.99..0.999..1",
    },
    "OpenAI’s strict outputs: 1. By prompt alone: 0.997 (Bharti).",
  ),
  kind(
    "format",
    "A complex format, not checked while it is written",
    {
      prompting: "0.35..0.8..0.97",
      longContext: "0.35..0.8..0.97",
      rag: "0.35..0.8..0.97",
      fineTuning: "0.95..0.985..1",
      hybrid: "0.95..0.985..1",
    },
    "Under 0.4 by prompt (OpenAI, 2024) is the low end, 0.997 the high one. Checking while it is written gives 1 without tuning.",
  ),
  kind(
    "style",
    "A house style, judged by experts",
    {
      prompting: "0.1..0.14..0.4",
      longContext: "0.1..0.14..0.4",
      rag: "0.1..0.14..0.4",
      fineTuning: "0.7..0.89..0.95",
      hybrid: "0.7..0.89..0.95",
    },
    "Author style: odds of 0.16 by prompt and 8.16 tuned. Lay readers were content with prompts: 0.5 to 0.8.",
  ),
  kind(
    "classification",
    "Sorting into fewer than 50 classes",
    { prompting: "0.6..0.78..0.92", rag: "0.8..0.91..0.95", fineTuning: "0.8..0.9..0.97", hybrid: "0.85..0.92..0.98" },
    "LoRA Land: GPT-4 0.816, tuned 0.898. 68 labelled examples found for each question: 0.71 to 0.93 (Anthropic’s cookbook).",
  ),
  kind(
    "codes",
    "Sorting into thousands of codes",
    { prompting: "0.15..0.34..0.5", fineTuning: "0.55..0.7..0.8" },
    "Medical codes: NEJM AI; Veradigm from 0.18 to 0.70. RAG and both were not measured.",
  ),
  kind(
    "extraction",
    "Extracting from a text",
    { prompting: "0.74..0.82..0.9", fineTuning: "0.95..0.98..0.99" },
    "LoRA Land, bc5cdr and conllpp.",
  ),
  kind(
    "sql",
    "SQL over an easy schema",
    { prompting: "0.78..0.83..0.95", rag: "0.83..0.89..1", fineTuning: "0.78..0.85..0.88" },
    "Spider; Anthropic’s cookbook.",
  ),
  kind(
    "hardSql",
    "SQL over a hard schema",
    { prompting: "0.24..0.42..0.57", fineTuning: "0.38..0.5..0.71" },
    "BIRD: CodeS 0.45 to 0.57, Arctic 0.707.",
  ),
  kind(
    "code",
    "Code in a common language",
    { prompting: "0.68..0.83..0.95", fineTuning: "0.08..0.34..0.43" },
    "LoRA Land, magicoder: a small tuned model loses.",
  ),
  kind(
    "rareCode",
    "Code in a rare language",
    { prompting: "0.05..0.16..0.3", fineTuning: "0.35..0.49..0.6" },
    "COBOL-Coder: 0.493 tuned against 0.164.",
  ),
  kind(
    "api",
    "Calls of an API from its documentation",
    {
      prompting: "0..0.05..0.3",
      rag: "0.09..0.4..0.66",
      fineTuning: "0.61..0.77..0.87",
      hybrid: "0.43..0.62..0.83",
    },
    "RAFT: 0.74 to 0.87 where the tuned model was trained with retrieved text.",
  ),
];
