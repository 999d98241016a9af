import type { NewerPrices } from "@/lib/publish/catalogue/newer-prices";

/** Prices that were read after the link's day: what they are, and what they do to its answer before anybody takes them. */
export function NewerPricesNotice({ newer: { day, changes, before, after, link } }: { readonly newer: NewerPrices }) {
  return (
    <details className="newer-prices">
      <summary>Newer prices are known than this link keeps: see what they change</summary>
      <ul>
        {changes.map(({ id, kind, title, says }) => (
          <li key={`${kind} ${id}`}>
            <a href={`/catalogue/${id}`}>{title}</a>: {says}.
          </li>
        ))}
      </ul>
      <dl>
        <dt>With the prices of this link</dt>
        <dd>{before}</dd>
        <dt>With what was known on {day}, begun on that day</dt>
        <dd>{after}</dd>
      </dl>
      <p>
        <a href={link}>Take them and begin on {day}</a> Links that were shared keep their figures.
      </p>
    </details>
  );
}
