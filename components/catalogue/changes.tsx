import type { Change } from "@/lib/publish/catalogue/changes";

type ChangesProps = { readonly changes: readonly Change[]; readonly today: string };

type OfDay = readonly [day: string, changes: readonly Change[]];

/** So many days are shown before the list is opened. */
const daysShown = 3;

/** What changed lately and what will change, by day. */
export function Changes({ changes, today }: ChangesProps) {
  const lists = [
    { id: "coming", title: "Coming", days: byDay(changes.filter(({ day }) => day > today)) },
    { id: "lately", title: "Lately", days: byDay(changes.filter(({ day }) => day <= today).reverse()) },
  ].filter(({ days }) => days.length > 0);
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What changes</h2>
      <div className="catalogue-changes">
        {lists.map(({ id, title, days }) => (
          <div key={id}>
            <h3>{title}</h3>
            <Days days={days.slice(0, daysShown)} />
            {days.length > daysShown && (
              <details className="catalogue-all-changes">
                <summary>
                  {title}, from {days[daysShown]?.[0]} {id === "coming" ? "on" : "back"}
                </summary>
                <Days days={days.slice(daysShown)} />
              </details>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

const Days = ({ days }: { readonly days: readonly OfDay[] }) => (
  <ol>
    {days.map(([day, changes]) => (
      <li key={day}>
        <time dateTime={day}>{day}</time>
        <ul>
          {bySaying(changes).map(([says, all]) => (
            <li key={says}>
              {all.map(({ address, name }, index) => (
                <span key={address}>
                  {index > 0 && ", "}
                  <a href={address}>{name}</a>
                </span>
              ))}
              <span className="catalogue-says">{says}</span>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
);

function grouped(changes: readonly Change[], by: (change: Change) => string): readonly OfDay[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) groups.set(by(change), [...(groups.get(by(change)) ?? []), change]);
  return [...groups];
}

const byDay = (changes: readonly Change[]) => grouped(changes, ({ day }) => day);

/** What is said of several records is said once. */
const bySaying = (changes: readonly Change[]) => grouped(changes, ({ says }) => says);
