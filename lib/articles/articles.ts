import { joinWords } from "../sheet/words";
/** The five articles the product grew out of. Lines are counted in the text as we stored it. */
export type Article = {
  readonly id: string;
  readonly title: string;
  /** Who says it, as far as the text tells, and what its word is worth. */
  readonly about: string;
  readonly lines: number;
  readonly url?: string;
};

export const articles = [
  {
    id: "001",
    title: "Article 001",
    about:
      "A long guide for production use and the only one that prints a break-even. Our copy names neither its author nor where its figures come from.",
    lines: 99,
  },
  {
    id: "002",
    title: "Article 002",
    about: "A short post by Tyson Cung, who writes that he has shipped both. The only one that counts people’s hours.",
    lines: 91,
    url: "https://dev.to/tyson_cung/rag-vs-fine-tuning-ive-used-both-in-production-heres-what-actually-matters-3a31",
  },
  {
    id: "000",
    title: "Article 000",
    about: "A guide that says of itself that an AI agent wrote it. Our copy breaks off in mid-word at line 118.",
    lines: 124,
  },
  {
    id: "003",
    title: "Article 003",
    about: "A comparison signed by BitAI. It argues in words such as “low” and “very high” and prints no price.",
    lines: 30,
  },
  {
    id: "004",
    title: "Article 004",
    about: "A post for developers with code. Its only figures of cost are token counts.",
    lines: 301,
  },
] as const satisfies readonly Article[];

type ArticleId = (typeof articles)[number]["id"];

/** A place in an article: one line, or several. */
export type ArticlePlace = { readonly article: ArticleId; readonly lines: readonly number[] };

/** "line 58", "lines 65 and 93". */
export function linesText(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  return `lines ${joinWords(lines.map(String))}`;
}
