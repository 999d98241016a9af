import { linesText } from "@/lib/articles/articles";
import type { CheckedDisagreement } from "@/lib/articles/check-claim";
import type { Saying } from "@/lib/articles/disagreement";
import { Trials } from "./reviews";
import { SourceLink } from "./source-link";

/** Articles against each other, and what Crossover does with it. */
export function DisagreementSection({ disagreement }: { readonly disagreement: CheckedDisagreement }) {
  const { id, title, one, other, model, source, trials } = disagreement;
  return (
    <section className="claim" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <a href={`#${id}`}>{title}</a>
      </h3>
      <div className="claim-columns claim-columns-even">
        <Side title="One side" sayings={one} />
        <Side title="The other" sayings={other} />
        <div>
          <h4>In Crossover</h4>
          <p>
            {model} {source && <SourceLink source={source} />}
          </p>
          <Trials trials={trials} />
        </div>
      </div>
    </section>
  );
}

function Side({ title, sayings }: { readonly title: string; readonly sayings: readonly Saying[] }) {
  return (
    <div>
      <h4>{title}</h4>
      <ul className="sayings">
        {sayings.map(({ place, says }) => (
          <li key={says}>
            {says}
            <span className="claim-place">
              Article {place.article}, {linesText(place.lines)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
