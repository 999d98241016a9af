import type { Metadata } from "next";
import "@/components/articles/articles.css";
import { ClaimSection } from "@/components/articles/claim-section";
import { Contents } from "@/components/articles/contents";
import { DisagreementSection } from "@/components/articles/disagreement-section";
import { Reading } from "@/components/articles/reading";
import { loadReview } from "./load-review";

export const metadata: Metadata = {
  title: "The articles on trial | Crossover",
  description:
    "What five articles say about the cost, speed and quality of RAG and fine-tuning, beside what their own ranges give and what today’s prices, measured times and shares of right answers give. Every figure opens in the calculator.",
};

export default async function Page() {
  const { articles, disagreements } = await loadReview();
  return (
    <main className="page prose articles">
      <p>
        <a href="/">Back to the calculator</a>
      </p>
      <h1>The articles on trial</h1>
      <Reading />
      <Contents articles={articles} disagreements={disagreements} />
      {articles.map(({ id, title, about, url, claims }) => (
        <section key={id}>
          <h2 id={`article-${id}`}>{title}</h2>
          <p className="articles-about">
            {about}{" "}
            {url && (
              <a href={url} rel="noreferrer">
                Read it
              </a>
            )}
          </p>
          {claims.map((claim) => (
            <ClaimSection key={claim.id} claim={claim} />
          ))}
        </section>
      ))}
      <h2 id="disagreements">Where they disagree</h2>
      <p className="articles-about">
        Each side as it stands, with its lines. None of these figures is averaged with another; under them stand the
        means of each article’s own range.
      </p>
      {disagreements.map((disagreement) => (
        <DisagreementSection key={disagreement.id} disagreement={disagreement} />
      ))}
    </main>
  );
}
