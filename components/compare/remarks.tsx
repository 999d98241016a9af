import type { Compared } from "@/lib/compare/compared";
import { remarks } from "@/lib/compare/remarks";

type RemarksProps = { readonly compared: readonly Compared[]; readonly problems: readonly string[] };

/** What to know before setting one figure against another, and what was wrong with the links. */
export function Remarks({ compared, problems }: RemarksProps) {
  const said = remarks(compared);
  const issues = compared.flatMap(({ letter, issues: own }) => own.map((issue) => ({ letter, ...issue })));
  const notices = compared.flatMap(({ letter, evaluation }) => {
    const { notice } = evaluation.scenario.preset;
    return notice ? [`${letter}: ${notice}`] : [];
  });
  if (said.length + problems.length + issues.length + notices.length === 0) return null;
  return (
    <aside className="notices compare-remarks" aria-label="Notices">
      <ul>
        {[...problems, ...said, ...notices].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {issues.map(({ letter, field, code, message }) => (
          <li key={`${letter} ${field} ${code} ${message}`} data-field={field}>
            {letter}: {message}
          </li>
        ))}
      </ul>
    </aside>
  );
}
