import { type ArticlePlace, linesText } from "@/lib/articles/articles";
import type { CheckedClaim, CheckedEvidence } from "@/lib/articles/check-claim";
import { Trials } from "./reviews";
import { SourceLink } from "./source-link";

/** One claim: what the article says, what its own figures give, what today's prices or measured times give, and what follows. */
export function ClaimSection({ claim }: { readonly claim: CheckedClaim }) {
  const { id, title, places, says, own, today, finding } = claim;
  return (
    <section className="claim" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <a href={`#${id}`}>{title}</a>
      </h3>
      <p className="claim-finding">{finding}</p>
      <div className="claim-columns">
        <div>
          <h4>The article says</h4>
          <p>{says}</p>
          <p className="claim-place">{placesText(places)}</p>
        </div>
        <Column title="Its own ranges give" evidence={own} />
        <Column title={todayTitle(claim)} evidence={today} />
      </div>
    </section>
  );
}

const todayTitle = ({ measured, shares }: CheckedClaim): string =>
  measured ? "Measured times give" : shares ? "Measured shares give" : "Today’s prices give";

function Column({ title, evidence: { trials, remark, source } }: { title: string; evidence: CheckedEvidence }) {
  return (
    <div>
      <h4>{title}</h4>
      {remark && (
        <p className="claim-remark">
          {remark} {source && <SourceLink source={source} />}
        </p>
      )}
      <Trials trials={trials} />
    </div>
  );
}

const placesText = (places: readonly ArticlePlace[]): string =>
  places.map(({ article, lines }) => `Article ${article}, ${linesText(lines)}`).join("; ");
