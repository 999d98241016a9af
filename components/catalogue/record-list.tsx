import type { Entry } from "@/lib/publish/catalogue/entry";
import { findKind } from "@/lib/publish/catalogue/kinds";
import { type Selection, writeSelection } from "@/lib/publish/catalogue/select";
import { RecordTable } from "./record-table";

type RecordListProps = { readonly found: readonly Entry[]; readonly selection: Selection; readonly day: string };

const pageSize = 60;

/** One page of the records found; by kind with a heading for each. */
export function RecordList({ found, selection, day }: RecordListProps) {
  if (found.length === 0)
    return (
      <p className="catalogue-count" role="status">
        No record is like this. <a href="/catalogue#records">Show all</a>
      </p>
    );
  const pages = Math.ceil(found.length / pageSize);
  const page = Math.min(selection.page, pages);
  const first = (page - 1) * pageSize;
  const here = found.slice(first, first + pageSize);
  return (
    <>
      <p className="catalogue-count" role="status">
        {found.length === 1 ? "1 record" : `${found.length} records`}
        {pages > 1 && `, ${first + 1} to ${first + here.length} of them here`}
      </p>
      {selection.sort === "kind" ? (
        byKind(here).map(([kind, entries]) => (
          <section key={kind} className="catalogue-kind" aria-labelledby={`kind-${kind}`}>
            <h3 id={`kind-${kind}`}>{findKind(kind)?.title}</h3>
            <RecordTable entries={entries} day={day} caption={findKind(kind)?.says ?? ""} />
          </section>
        ))
      ) : (
        <RecordTable entries={here} day={day} caption="In the order asked for" saysKind />
      )}
      {pages > 1 && <Pages selection={selection} page={page} pages={pages} />}
    </>
  );
}

function byKind(entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, entries.filter((entry) => entry.kind === kind)]);
}

type PagesProps = { readonly selection: Selection; readonly page: number; readonly pages: number };

function Pages({ selection, page, pages }: PagesProps) {
  const to = (other: number) => `/catalogue${writeSelection({ ...selection, page: other })}#records`;
  return (
    <nav className="catalogue-pages" aria-label="Pages of records">
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          Previous
        </a>
      )}
      {Array.from({ length: pages }, (_, index) => index + 1).map((each) => (
        <a key={each} href={to(each)} aria-current={each === page ? "page" : undefined} aria-label={`Page ${each}`}>
          {each}
        </a>
      ))}
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          Next
        </a>
      )}
    </nav>
  );
}
