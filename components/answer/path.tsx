import { SecondPart } from "@/components/views/second-part";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { pathOf, type Step } from "@/lib/analysis/quality/path";
import { approaches } from "@/lib/model/approaches";
import { pathWords } from "@/lib/narrative/path-words";
import { joinWords } from "@/lib/sheet/words";
import { ApproachName } from "./approach-name";

/** The steps from the first approach to the best one, each with when to go on to it. */
export function Path({ evaluation }: { readonly evaluation: Evaluation }) {
  const steps = pathOf(evaluation);
  if (steps.length === 0) return null;
  return (
    <SecondPart
      id="path-heading"
      title="The way there"
      says={joinWords(steps.map(({ id }) => approaches[id].inSentence))}
      className="path"
    >
      <ol>
        {steps.map((step) => (
          <PathStep key={step.id} step={step} />
        ))}
      </ol>
      <p>
        From {evaluation.scenario.starts} on, one step after the other, each as long as “Time until it answers” has it
        at its middle.
      </p>
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
