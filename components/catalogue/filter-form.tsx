import type { Entry } from "@/lib/publish/catalogue/entry";
import { regionTitle } from "@/lib/publish/catalogue/fact-entries";
import { catalogueKinds } from "@/lib/publish/catalogue/kinds";
import { providerName } from "@/lib/publish/catalogue/providers";
import { type Selection, shows, sorts } from "@/lib/publish/catalogue/select";

type FilterFormProps = { readonly selection: Selection; readonly entries: readonly Entry[] };

/** What is to be seen: a form that the browser sends by itself. */
export function FilterForm({ selection, entries }: FilterFormProps) {
  const { q, kind, provider, region, show, sort } = selection;
  const count = (key: "kind" | "provider", id: string) => entries.filter((entry) => entry[key] === id).length;
  const providers = [...new Set(entries.map((entry) => entry.provider))]
    .map((id) => ({ id, title: providerName(id) }))
    .sort((one, other) => (one.title.toLowerCase() < other.title.toLowerCase() ? -1 : 1));
  const regions = [...new Set(entries.flatMap((entry) => entry.regions))];
  return (
    <form className="catalogue-form" method="get" action="/catalogue" aria-label="Filter the records">
      <label className="catalogue-search">
        Search
        <input type="search" name="q" defaultValue={q} placeholder="gpt, pgvector, H100 …" autoComplete="off" />
      </label>
      <label>
        Kind
        <select name="kind" defaultValue={kind}>
          <option value="">All kinds</option>
          {["Prices", "Times", "Facts"].map((group) => (
            <optgroup key={group} label={group}>
              {catalogueKinds
                .filter((each) => each.group === group)
                .map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title} ({count("kind", id)})
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        Provider
        <select name="provider" defaultValue={provider}>
          <option value="">All providers</option>
          {providers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title} ({count("provider", id)})
            </option>
          ))}
        </select>
      </label>
      <label>
        Kept in
        <select name="region" defaultValue={region}>
          <option value="">Any region</option>
          {regions.map((id) => (
            <option key={id} value={id}>
              {regionTitle(id)}
            </option>
          ))}
        </select>
      </label>
      <Choice name="show" title="Show" value={show} options={shows} />
      <Choice name="sort" title="Order" value={sort} options={sorts} />
      <div className="catalogue-send">
        <button type="submit" className="solid-button">
          Show
        </button>
        <a href="/catalogue#records">Clear</a>
      </div>
    </form>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
};

const Choice = ({ name, title, value, options }: ChoiceProps) => (
  <label>
    {title}
    <select name={name} defaultValue={value}>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.title}
        </option>
      ))}
    </select>
  </label>
);
