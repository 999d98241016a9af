import type { ArticleReview } from "@/lib/articles/article-review";

/** Every claim by its title, under its article. */
export function Contents({ articles, disagreements }: ArticleReview) {
  const groups = [
    ...articles.map(({ id, title, claims }) => ({ id: `article-${id}`, title, entries: claims })),
    { id: "disagreements", title: "Where they disagree", entries: disagreements },
  ];
  return (
    <nav className="claim-index" aria-label="Claims">
      {groups.map(({ id, title, entries }) => (
        <div key={id}>
          <a className="claim-index-group" href={`#${id}`}>
            {title}
          </a>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <a href={`#${entry.id}`}>{entry.title}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
