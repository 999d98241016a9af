import type { Calibration } from "@/lib/logs/apply/calibrate";

type FieldChangesProps = {
  readonly calibration: Calibration;
  /** Fields that are not taken. */
  readonly without: ReadonlySet<string>;
  readonly onChange: (without: ReadonlySet<string>) => void;
};

/** Old against new, with a tick for each. */
export function FieldChanges({ calibration, without, onChange }: FieldChangesProps) {
  const tick = (field: string) => {
    const next = new Set(without);
    if (!next.delete(field)) next.add(field);
    onChange(next);
  };
  const { proposals, left, refused } = calibration;
  return (
    <>
      <h2>What it would change</h2>
      <div className="own-scroll">
        <table className="own-table">
          <thead>
            <tr>
              <th scope="col">Take</th>
              <th scope="col">Field</th>
              <th scope="col">Now</th>
              <th scope="col">From the log</th>
            </tr>
          </thead>
          <tbody>
            {proposals.map(({ field, title, old, new: found, note }) => (
              <tr key={field}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Take ${title}`}
                    checked={!without.has(field)}
                    onChange={() => tick(field)}
                  />
                </td>
                <th scope="row">{title}</th>
                <td>{old}</td>
                <td>
                  {found}
                  <span className="own-note">{note}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {[...left, ...refused].map((sentence) => (
        <p key={sentence} className="own-note">
          {sentence}
        </p>
      ))}
    </>
  );
}
