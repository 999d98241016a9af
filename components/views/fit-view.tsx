"use client";

import { WayOut } from "@/components/answer/way-out";
import { WayThere } from "@/components/answer/way-there";
import { FitTable } from "@/components/needs/fit-table";
import { NeedsSection } from "@/components/needs/needs-section";
import { QualitySection } from "@/components/needs/quality-section";
import { catalogueSays } from "@/lib/scenario/read/issue";
import { plural } from "@/lib/sheet/words";
import { SecondPart } from "./second-part";
import type { ViewProps } from "./view-props";

type FitViewProps = Pick<ViewProps, "evaluation" | "headline" | "dispatch">;

/** What can be had, what meets the needs, and what the catalogue says against what does. */
export default function FitView({ evaluation, headline, dispatch }: FitViewProps) {
  const remarks = catalogueSays(evaluation.scenario);
  return (
    <section className="fit" aria-labelledby="fit-heading">
      <h2 id="fit-heading">What fits</h2>
      <p className="section-note">
        An approach is an answer only if it can be had and meets your needs; then the cheapest is named.
      </p>
      <FitTable evaluation={evaluation} dispatch={dispatch} />
      <NeedsSection evaluation={evaluation} dispatch={dispatch} />
      <QualitySection evaluation={evaluation} dispatch={dispatch} />
      <WayThere evaluation={evaluation} finding={headline.finding} />
      <SecondPart
        id="remarks-heading"
        title="What the catalogue remarks"
        says={remarks.length === 0 ? "Nothing, at these choices" : plural(remarks.length, "remark")}
      >
        {remarks.length === 0 ? (
          <p className="absent">Nothing, at these choices.</p>
        ) : (
          <ul className="fit-remarks">
            {remarks.map(({ field, code, message, wayOut }) => (
              <li key={`${field} ${code} ${message}`} data-field={field}>
                {message}
                {wayOut && (
                  <>
                    {" "}
                    <WayOut instead={wayOut} scenario={evaluation.scenario} dispatch={dispatch} />
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </SecondPart>
    </section>
  );
}
