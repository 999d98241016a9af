import type { Metadata } from "next";
import { ExplanationTree } from "@/components/answer/explanation-tree";
import { explainFigure } from "@/lib/narrative/explain-answer";
import { splitParameter } from "@/lib/scenario/read/query-parameter";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { requestQuery } from "../request-query";
import { answeredSource } from "../scenario-source";

export const metadata: Metadata = { title: "Why this number | Crossover", robots: { index: false } };

/** The reasons behind one figure, for browsers without JavaScript and for a tab of its own. */
export default async function Page() {
  const { value: why, rest } = splitParameter(await requestQuery(), "of");
  const { evaluation } = answeredSource(readScenario(rest));
  const explanation = explainFigure(evaluation, why ?? "");
  return (
    <main className="page prose">
      <p>
        <a href={`/${canonicalLink(evaluation.scenario)}`}>Back to the calculator</a>
      </p>
      <h1>Why this number</h1>
      {explanation ? (
        <ExplanationTree explanation={explanation} open={9} />
      ) : (
        <p>This figure does not exist at these numbers.</p>
      )}
    </main>
  );
}
