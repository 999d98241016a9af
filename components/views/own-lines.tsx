"use client";

import { linesKey, longestLines } from "@/lib/scenario/read/own-lines";
import { SecondPart } from "./second-part";
import type { ViewProps } from "./view-props";

type OwnLinesProps = Pick<ViewProps, "evaluation" | "problems" | "texts" | "dispatch">;

const example = "compliance audit: 12,000 once\nRAG: human review: 0.02 * 1.5 per query";

/** Lines that a founder adds to the bill. They count when the box is left; one that cannot be used says why. */
export function OwnLines({ evaluation: { scenario }, problems, texts, dispatch }: OwnLinesProps) {
  const given = texts.get(linesKey) ?? scenario.texts.get(linesKey) ?? "";
  const problem = problems.get(linesKey);
  const shown = given.replace(/;\s*/g, "\n");
  return (
    <div className="own-lines" data-field={linesKey}>
      <SecondPart
        id="own-lines-heading"
        title="Your own lines"
        says="What the bill leaves out: an audit, a licence, a person"
        isOpen={given !== ""}
      >
        <p className="section-note" id="own-lines-note">
          One a row: what it is, the sum, and once, monthly or per query. An approach before it adds it to that one
          alone. Sums may name inputs, like 2 * passages, and come in US dollars.
        </p>
        <textarea
          // Lines that come from elsewhere, by undoing or by opening a link, are a new box.
          key={given}
          name={linesKey}
          form="inputs"
          rows={Math.max(3, shown.split("\n").length + 1)}
          maxLength={longestLines}
          defaultValue={shown}
          placeholder={example}
          aria-labelledby="own-lines-heading"
          aria-describedby="own-lines-note own-lines-problem"
          aria-invalid={problem ? true : undefined}
          spellCheck={false}
          onBlur={(event) => {
            const text = event.currentTarget.value.trim();
            if (text !== shown) dispatch({ type: "commit", id: linesKey, text: text.replace(/\s*\n\s*/g, "; ") });
          }}
        />
        <p className="own-lines-problem" id="own-lines-problem" role="status">
          {problem?.message}
        </p>
      </SecondPart>
    </div>
  );
}
