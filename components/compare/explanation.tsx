import { type ComparedLinks, writeComparison } from "@/lib/compare/address";
import { findPreset } from "@/lib/presets";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink, writeLink } from "@/lib/scenario/read/link";
import { nameOf } from "@/lib/scenario/read/title";
import { AddScenario } from "./add-scenario";

const examples: readonly (readonly [string, string])[] = [
  ["article-001.2026-11", "article-002.2026-11"],
  ["support-bot.2026-11", "regulated-answers.2026-11"],
];

/** What the page is for, while there are fewer than two scenarios to show. */
export function Explanation({ comparison }: { readonly comparison: ComparedLinks }) {
  const [only] = comparison.scenarios;
  return (
    <>
      <p className="compare-note">
        Two to four scenarios side by side: which inputs differ and by how much, what each approach costs in each of
        them, where the answer changes, and their lines in one picture. All of it is in the address, so a comparison can
        be sent to somebody like a scenario.
      </p>
      {comparison.problems.length > 0 && (
        <aside className="notices compare-remarks" aria-label="Notices">
          <ul>
            {comparison.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </aside>
      )}
      {only !== undefined && <OneScenario only={only} comparison={comparison} />}
      <h2>Two examples</h2>
      <ul className="compare-examples">
        {examples.map((ids) => (
          <li key={ids.join()}>
            <a href={writeComparison({ scenarios: ids.map(queryOf), of: "cheapest", showsAll: false })}>
              {ids.map((id) => findPreset(id)?.title ?? id).join(" beside ")}
            </a>
          </li>
        ))}
      </ul>
      <AddScenario comparison={comparison} />
      <p className="compare-note js-only">
        In the calculator, “Saved” keeps scenarios in this browser; tick two to four of them there and choose “Compare”.
      </p>
    </>
  );
}

const queryOf = (preset: string): string => writeLink(preset, []).slice(1);

function OneScenario({ only, comparison }: { readonly only: string; readonly comparison: ComparedLinks }) {
  const scenario = interpret(readLink(only));
  const scenarios = [queryOf(scenario.preset.id), only];
  return (
    <p>
      One scenario is given, {nameOf(scenario)}; comparing takes two.{" "}
      <a href={writeComparison({ ...comparison, scenarios })}>Compare it with its preset, {scenario.preset.title}</a>
    </p>
  );
}
