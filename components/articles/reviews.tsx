import type { CheckedScenario } from "@/lib/articles/check-claim";

/** Live scenarios with what they answer. A scenario with one unnamed figure is a single line. */
export function Trials({ trials }: { readonly trials: readonly CheckedScenario[] }) {
  if (trials.length === 0) return null;
  return (
    <ul className="trials">
      {trials.map((trial) => (
        <li key={trial.title}>
          <Trial trial={trial} />
        </li>
      ))}
    </ul>
  );
}

function Trial({ trial: { title, href, figures, remark } }: { readonly trial: CheckedScenario }) {
  const alone = figures.length === 1 && figures[0]?.label === "" ? figures[0].text : null;
  return (
    <>
      <p className="trial-line">
        <a href={href}>{title}</a>
        {alone !== null && <span>{alone}</span>}
      </p>
      {alone === null && (
        <dl className="trial-figures">
          {figures.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {remark && <p className="trial-remark">{remark}</p>}
    </>
  );
}
