import { asLink, type ComparedLinks, writeComparison } from "@/lib/compare/address";
import type { Compared } from "@/lib/compare/compared";
import { inputGroups } from "@/lib/compare/input-rows";
import { leadingBreakEvens, resultGroups } from "@/lib/compare/result-rows";
import { onlyDifferences, type RowGroup, tabSeparated, withRows } from "@/lib/compare/rows";
import { plural } from "@/lib/sheet/words";
import { CompareTable } from "./compare-table";
import { CopyTable } from "./copy-table";
import { ScenarioMark } from "./scenario-mark";

type CompareTablesProps = { readonly compared: readonly Compared[]; readonly comparison: ComparedLinks };

/** What comes out and what goes in, side by side: what differs, or all of it. */
export function CompareTables({ compared, comparison }: CompareTablesProps) {
  const { showsAll } = comparison;
  const [results, inputs] = [resultGroups(compared), inputGroups(compared)];
  const shown = (groups: typeof results) => (showsAll ? groups : onlyDifferences(groups));
  const resultsShown = shown(showsAll ? results : leadingBreakEvens(results, compared));
  // A scenario quoted in flat figures beside one built up from parts would fill the page with what only one of them has.
  const inputsShown = withRows(shown(inputs), ({ isPartial }) => showsAll || !isPartial);
  const partial = showsAll ? [] : withRows(inputs, ({ isPartial }) => isPartial === true);
  return (
    <>
      <ul className="compare-scenarios">
        {compared.map(({ id, letter, title, query, evaluation }, index) => (
          <li key={id} data-scenario={letter}>
            <h2>
              <ScenarioMark id={id} /> {title}
            </h2>
            <p>
              {evaluation.scenario.title && `${evaluation.scenario.preset.title}, `}
              {evaluation.scenario.title ? "prices" : "Prices"} of {evaluation.scenario.preset.date}
            </p>
            <p className="compare-links">
              <a href={`/${asLink(query)}`}>Open {letter}</a>
              <a
                href={writeComparison({
                  ...comparison,
                  scenarios: comparison.scenarios.filter((_, place) => place !== index),
                })}
              >
                Remove {letter}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <div className="compare-bar">
        <nav className="compare-views" aria-label="Rows shown">
          <a href={writeComparison({ ...comparison, showsAll: false })} aria-current={showsAll ? undefined : "true"}>
            Only what differs
          </a>
          <a href={writeComparison({ ...comparison, showsAll: true })} aria-current={showsAll ? "true" : undefined}>
            Everything used
          </a>
        </nav>
        <CopyTable text={tabSeparated([...resultsShown, ...inputsShown, ...partial], compared)} />
      </div>
      <h2 id="results">What comes out</h2>
      <p className="compare-note">
        Beside each figure stands how it moved against A. A range counts with its mean.
        {!showsAll && " Of the break-evens, those of the approaches that are cheapest in one of the scenarios."}
      </p>
      <CompareTable compared={compared} groups={resultsShown} caption="What comes out of each scenario" />
      <h2 id="inputs">{showsAll ? "All inputs that are used" : "Inputs that differ"}</h2>
      {inputsShown.length === 0 && (
        <p className="compare-note">
          {partial.length > 0 ? "Every input that all of them use is the same." : "Every input is the same."}
        </p>
      )}
      {inputsShown.length > 0 && (
        <CompareTable compared={compared} groups={inputsShown} caption="Inputs of each scenario" />
      )}
      {partial.length > 0 && (
        <details className="compare-partial">
          <summary>
            {plural(countOf(partial), "input")} that only some of the scenarios use, because others have no price or are
            quoted as flat figures
          </summary>
          <CompareTable compared={compared} groups={partial} caption="Inputs that only some of the scenarios use" />
        </details>
      )}
    </>
  );
}

const countOf = (groups: readonly RowGroup[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);
