import type { TechniqueText } from "@/lib/model/describe";

export function TechniqueSection({ technique }: { readonly technique: TechniqueText }) {
  const { id, title, summary, leavesOut, usedBy, formulas, lines, stages, quantities } = technique;
  return (
    <section id={id}>
      <h3>{title}</h3>
      <p>{summary}</p>
      <p className="method-note">
        Used by {usedBy.join(", ")}.{leavesOut && ` Left out: ${leavesOut}`}
      </p>
      {lines.length > 0 && (
        <dl className="method-list">
          {lines.map(({ label, when, words }) => (
            <div key={label}>
              <dt>
                {label} <span>{when}</span>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {stages.length > 0 && (
        <dl className="method-list">
          {stages.map(({ label, words }) => (
            <div key={label}>
              <dt>
                {label} <span>time</span>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {formulas.length > 0 && (
        <dl className="method-list">
          {formulas.map((formula) => (
            <div key={formula.title}>
              <dt>
                {formula.title} <span>{formula.unit}</span>
              </dt>
              <dd>{formula.words}</dd>
            </div>
          ))}
        </dl>
      )}
      {quantities.length > 0 && (
        <details>
          <summary>{quantities.length === 1 ? "Its input" : `Its ${quantities.length} inputs`}</summary>
          <dl className="method-list">
            {quantities.map(({ name, quantity, unit }) => (
              <div key={name}>
                <dt>
                  {quantity.title} <span>{unit}</span>
                </dt>
                <dd>
                  {quantity.help} <code>{name}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
