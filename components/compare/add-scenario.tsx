import { type ComparedLinks, comparisonVersion, maxCompared } from "@/lib/compare/address";

/** Another scenario by its link; a plain form, so that it works without scripts. */
export function AddScenario({ comparison }: { readonly comparison: ComparedLinks }) {
  const { scenarios, of, showsAll } = comparison;
  const missing = Math.min(maxCompared - scenarios.length, scenarios.length === 0 ? 2 : 1);
  if (missing === 0) return null;
  return (
    <form className="compare-add" method="get" action="/compare">
      <h2>{scenarios.length === 0 ? "Compare two of your own" : "Add a scenario"}</h2>
      {scenarios.map((query, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same scenario may be there twice
        <input key={index} type="hidden" name="s" value={query} />
      ))}
      {Array.from({ length: missing }, (_, index) => {
        const id = `scenario-link-${index + 1}`;
        return (
          <div key={id}>
            <label htmlFor={id}>{missing > 1 ? `Link of scenario ${index + 1}` : "Its link"}</label>
            <input id={id} name="s" type="text" inputMode="url" autoComplete="off" spellCheck={false} />
          </div>
        );
      })}
      {of !== "cheapest" && <input type="hidden" name="of" value={of} />}
      {showsAll && <input type="hidden" name="show" value="all" />}
      <input type="hidden" name="v" value={comparisonVersion} />
      <button type="submit" className="solid-button">
        Compare
      </button>
    </form>
  );
}
