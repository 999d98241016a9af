import { keepFromLog } from "@/components/inputs/from-log";
import type { Calibration, ShortAnswer } from "@/lib/logs/apply/calibrate";
import { formatUsd } from "@/lib/sheet/format";

type AnswerChangeProps = {
  readonly calibration: Calibration;
  /** Fields that are not taken. */
  readonly without: ReadonlySet<string>;
};

/** The answer before and after, and the link that has what was ticked. */
export function AnswerChange({ calibration, without }: AnswerChangeProps) {
  const { before, after, proposals } = calibration;
  const taken = proposals.filter(({ field }) => !without.has(field));
  const keep = () =>
    keepFromLog(Object.fromEntries(taken.map(({ field, new: shown, note }) => [field, [shown, note]])));
  return (
    <>
      <h2>The answer</h2>
      <div className="own-answers" aria-live="polite">
        <Answer title="Now" answer={before} />
        <Answer title="With your numbers" answer={after} />
      </div>
      <p>
        <a className="solid-button own-open" href={after.link} onClick={keep} onAuxClick={keep}>
          Open with your numbers
        </a>
      </p>
      <p className="own-note">Nothing of the scenario you came from is changed: Back leads to it.</p>
    </>
  );
}

function Answer({ title, answer }: { readonly title: string; readonly answer: ShortAnswer }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p>{answer.sentence}</p>
      <dl>
        {answer.totalsUsd.map(({ id, title: name, totalUsd }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{formatUsd(totalUsd)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
