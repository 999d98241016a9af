import article001 from "@/tests/golden/article-001.json";
import article002 from "@/tests/golden/article-002.json";
import documents from "@/tests/golden/documents.json";
import machines from "@/tests/golden/machines.json";
import models from "@/tests/golden/models.json";
import time from "@/tests/golden/time.json";
import tokens from "@/tests/golden/tokens.json";
import training from "@/tests/golden/training.json";

/** The very files the tests hold the engine to. */
const goldens: readonly { readonly name: string; readonly given: string; readonly byHand: readonly string[] }[] = [
  article001,
  article002,
  tokens,
  documents,
  machines,
  training,
  time,
  models,
].flat();

export function GoldenSection() {
  return (
    <>
      <h2 id="worked-by-hand">Worked by hand</h2>
      <p>
        {goldens.length} cases with their arithmetic in words. Each one is a test: the engine must give the figures
        worked out here. Open any of them in the calculator.
      </p>
      {goldens.map(({ name, given, byHand }) => (
        <details key={name}>
          <summary>{name}</summary>
          <ul className="method-steps">
            {byHand.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <p>
            <a href={`/${given}`}>Open it</a>
          </p>
        </details>
      ))}
    </>
  );
}
