/** A preset beside what the page answers when it is opened with it. */
export type AnsweredPreset = {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly date: string;
  readonly link: string;
  /** Null where the server had no time for it. */
  readonly answer: string | null;
  /** The questions it answers, as "Must answers name their source? Yes". */
  readonly needs: readonly string[];
};

/** A preset with its answer, which is the one the page gives. */
export function PresetAnswer({ preset }: { readonly preset: AnsweredPreset }) {
  const { id, title, story, date, link, answer, needs } = preset;
  return (
    <section className="preset-answer" aria-labelledby={id}>
      <h2 id={id}>
        <a href={link}>{title}</a>
      </h2>
      <p className="preset-answer-story">{story}</p>
      {answer === null ? (
        <p data-unfinished="">This server is busy. Open it for its answer.</p>
      ) : (
        <p className="preset-answer-sentence">{answer}</p>
      )}
      {needs.length > 0 && (
        <details>
          <summary>What it needs: {needs.length} answers</summary>
          <ul>
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="preset-answer-date">Prices of {date}</p>
    </section>
  );
}
