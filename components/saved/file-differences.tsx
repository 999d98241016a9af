import { useEffect, useMemo, useRef } from "react";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { inputGroups } from "@/lib/compare/input-rows";
import { differs, withRows } from "@/lib/compare/rows";
import { interpret, type Scenario } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";

type FileDifferencesProps = {
  /** Of the scenario on the page, and of the one in the file. */
  readonly here: string;
  readonly there: string;
  readonly name: string;
  /** What was read of the file. */
  readonly words: string;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
};

/** What a file would change, before anything is: each input that differs, as it is on the page and in the file. */
export default function FileDifferences({ here, there, name, words, onOpen, onLeave }: FileDifferencesProps) {
  const { groups, issues } = useMemo(() => differencesBetween(here, there), [here, there]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="saved-file" aria-label={`What ${name} has`}>
      <h3 ref={heading} tabIndex={-1}>
        {name}
      </h3>
      <p>
        {words} {groups.length === 0 && "It is the scenario on the page."}
      </p>
      {groups.length > 0 && (
        <div className="saved-differences">
          <table>
            <thead>
              <tr>
                <th scope="col">Input</th>
                <th scope="col">On the page</th>
                <th scope="col">In the file</th>
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group.id}>
                <tr>
                  <th colSpan={3} scope="rowgroup">
                    {group.title}
                  </th>
                </tr>
                {group.rows.map(({ id, label, unit, cells }) => (
                  <tr key={id}>
                    <th scope="row">{unit === "" ? label : `${label} (${unit})`}</th>
                    {cells.map(({ text }, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two columns, whose place is what they are
                      <td key={index}>{text}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      {issues.map((issue) => (
        <p key={issue} className="save-problem">
          {issue}
        </p>
      ))}
      <p className="save-line">
        <button type="button" className="solid-button" onClick={onOpen}>
          Open what the file has
        </button>
        <button type="button" className="quiet-button" onClick={onLeave}>
          Leave it
        </button>
      </p>
    </section>
  );
}

function differencesBetween(here: string, there: string) {
  const found = interpret(readLink(there));
  const compared = [interpret(readLink(here)), found].map((scenario) => ({ evaluation: evaluated(scenario) }));
  return {
    groups: withRows(inputGroups(compared), differs),
    // What cannot be used stays as it was given, and the page says so at its field.
    issues: found.issues.filter(({ level }) => level === "error").map(({ message }) => message),
  };
}

const evaluated = (scenario: Scenario) => evaluateScenario(validateScenario(withoutInvalid(scenario)));
