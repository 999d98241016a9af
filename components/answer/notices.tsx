import { ViewLink } from "@/components/views/view-link";
import type { Preset } from "@/lib/presets";
import type { Issue } from "@/lib/scenario/read/issue";
import { firstUpper, plural } from "@/lib/sheet/words";

type NoticesProps = {
  /** What was wrong with the link. */
  readonly notices: readonly Issue[];
  /** What the catalogue says against what was chosen; its whole words are among what fits. */
  readonly remarks: readonly Issue[];
  readonly preset: Preset;
  /** In which currency figures are shown, if not in dollars. */
  readonly display: string;
};

/** What was wrong with the link, what to know about the preset, and in short what the catalogue remarks. */
export function Notices({ notices, remarks, preset, display }: NoticesProps) {
  const said = remarks.filter(({ short }) => short !== undefined);
  if (notices.length + said.length === 0 && !preset.notice && display === "") return null;
  return (
    <aside className="notices" aria-label="Notices">
      {preset.notice && (
        <p>
          <strong>Closing.</strong> {preset.notice}
        </p>
      )}
      {display && <p>{display}</p>}
      {notices.length > 0 && (
        <ul>
          {notices.map(({ field, message }) => (
            <li key={`${field} ${message}`} data-field={field}>
              {message}
            </li>
          ))}
        </ul>
      )}
      {said.length > 0 && (
        <p>
          {said.map(({ field, message, short = "" }) => (
            <span key={`${field} ${message}`} data-field={field}>
              {firstUpper(short)}.{" "}
            </span>
          ))}
          <ViewLink to="fit">What speaks against it</ViewLink>
        </p>
      )}
    </aside>
  );
}

/** Remarks that are not short are read where there is room for them. */
export function FurtherRemarks({ remarks }: Pick<NoticesProps, "remarks">) {
  const count = remarks.filter(({ short }) => short === undefined).length;
  if (count === 0) return null;
  return (
    <span className="building-note">
      {" "}
      <ViewLink to="fit">
        {plural(count, "remark")}
        <span className="wide-only"> on what the figures count</span>
      </ViewLink>
    </span>
  );
}
