import { SecondPart } from "@/components/views/second-part";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { pathOf, type Step } from "@/lib/analysis/quality/path";
import { approaches } from "@/lib/model/approaches";
import type { Finding } from "@/lib/narrative/finding";
import { pathWords } from "@/lib/narrative/path-words";
import { joinWords } from "@/lib/sheet/words";
import { ApproachName } from "./approach-name";
import { Cards } from "./cards";

type WayThereProps = { readonly evaluation: Evaluation; readonly finding: Finding };

/** What is given up with a cheaper one, what a better one costs, and the steps from the first approach to the best one. */
export function WayThere({ evaluation, finding }: WayThereProps) {
  const steps = pathOf(evaluation);
  const names = joinWords(steps.map(({ id }) => approaches[id].inSentence));
  return (
    <SecondPart id="path-heading" title="Cheaper, better, and the way there" says={names} className="path">
      <Cards evaluation={evaluation} finding={finding} />
      {steps.length > 0 && (
        <>
          <ol>
            {steps.map((step) => (
              <PathStep key={step.id} step={step} />
            ))}
          </ol>
          <p>
            From {evaluation.scenario.starts} on, one step after the other, each as long as “Time until it answers” has
            it at its middle.
          </p>
        </>
      )}
    </SecondPart>
  );
}

function PathStep({ step }: { readonly step: Step }) {
  const { id, link } = step;
  const { month, when, costs, learns } = pathWords(step);
  return (
    <li>
      <strong>{month}</strong> <ApproachName id={id} title={approaches[id].title} /> {when}
      <p>
        {costs} {learns} <a href={`/${link}`}>Open this step</a>
      </p>
    </li>
  );
}
