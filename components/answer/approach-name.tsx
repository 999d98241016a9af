import { looks } from "@/lib/charts/spec/palette";
import type { ApproachId } from "@/lib/model/names";

/** An approach's name with the stroke it has in every chart. */
export function ApproachName({ id, title }: { readonly id: ApproachId; readonly title: string }) {
  return (
    <span className="approach-name">
      <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
        <path d="M1 4H23" stroke={`var(--${id})`} strokeWidth="2.5" strokeDasharray={looks[id].dash || undefined} />
      </svg>
      {title}
    </span>
  );
}
