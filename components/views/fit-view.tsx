"use client";

import { AbsentApproaches } from "@/components/answer/absent-approaches";
import { catalogueSays } from "@/lib/scenario/read/issue";
import type { ViewProps } from "./view-props";

/** What cannot be had and why, with its ways out, and what the catalogue says against what is. */
export default function FitView({ evaluation, dispatch }: Pick<ViewProps, "evaluation" | "dispatch">) {
  const remarks = catalogueSays(evaluation.scenario);
  return (
    <section className="fit" aria-labelledby="fit-heading">
      <h2 id="fit-heading">What fits</h2>
      <p className="section-note">Which approaches can be had at all, and what speaks against those that can.</p>
      <h3>Not priced</h3>
      {evaluation.absent.length === 0 && <p className="absent">Every approach is priced.</p>}
      <AbsentApproaches evaluation={evaluation} dispatch={dispatch} />
      <h3>What the catalogue remarks</h3>
      {remarks.length === 0 ? (
        <p className="absent">Nothing, at these choices.</p>
      ) : (
        <ul className="fit-remarks">
          {remarks.map(({ field, code, message }) => (
            <li key={`${field} ${code} ${message}`} data-field={field}>
              {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
