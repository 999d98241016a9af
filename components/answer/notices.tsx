import type { Preset } from "@/lib/presets";
import type { Issue } from "@/lib/scenario/read/issue";

/** What was wrong with the link, and what to know about the preset. */
export function Notices({ notices, preset }: { readonly notices: readonly Issue[]; readonly preset: Preset }) {
  if (notices.length === 0 && !preset.notice) return null;
  return (
    <aside className="notices" aria-label="Notices">
      {preset.notice && (
        <p>
          <strong>Closing.</strong> {preset.notice}
        </p>
      )}
      {notices.length > 0 && (
        <ul>
          {notices.map(({ field, message }) => (
            <li key={`${field} ${message}`} data-field={field}>
              {message}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
