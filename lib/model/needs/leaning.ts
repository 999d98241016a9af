import type { ApproachId } from "../names";

/** A line of one of the articles: "004" and 189. */
type ArticleLine = readonly [article: string, ...lines: number[]];

/** What an answer speaks for and against. A leaning has no weight and no score. */
export type Leaning = {
  readonly need: string;
  readonly when: string;
  readonly for: readonly ApproachId[];
  readonly against: readonly ApproachId[];
  /** Why, a sentence. */
  readonly because: string;
  readonly saidIn: readonly ArticleLine[];
  /** A measurement, or another fact, that does not agree or sets a bound. */
  readonly butMeasured?: { readonly says: string; readonly source?: { readonly title: string; readonly url: string } };
};

export const bharti = { title: "rag-vs-finetune (Bharti)", url: "https://github.com/NehaBharti08/rag-vs-finetune" };
export const loraLand = { title: "LoRA Land (2024)", url: "https://arxiv.org/abs/2405.00732" };
